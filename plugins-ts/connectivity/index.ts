/** Evidence from Teams: from lines of an export to rows of the product's own table. Reading a file is in `readExport.ts`, apart, for its weight. */
export { connectivityOf, exportColumns, exportedNumber, readExportLine } from './exportLine';
export type { BadReason, ExportColumns, ExportLine } from './exportLine';
export type { ExportedConnectivity, PlannedWrite } from './ownRows';
export { MOST_LISTED, planEvidence } from './plan';
export type { BadLine, EvidenceFacts, EvidencePlan, EvidencePlanner, PlannedKind, PlannedNumber } from './plan';
export { countsOf, PLANNED_KINDS, RESULT_FORMAT, resultPieces } from './result';
export type { PlanCounts, ResultFacts } from './result';
export { NUMBERS_A_BATCH, writeEvidence } from './write';
export type { DueNumber, Outcome } from './write';
