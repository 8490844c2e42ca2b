/** What Teams says of numbers: from lines of an export to rows of the product's own table. Reading a file is in `readExport.ts`, apart, because its parser is large. */
export { connectivityOf, exportColumns, exportedNumber, readExportLine } from './exportLine';
export type { BadReason, ExportColumns, ExportLine } from './exportLine';
export type { ExportedConnectivity, PlannedWrite } from './connectivityRecords';
export { MOST_LISTED, planImport } from './importPlan';
export type { BadLine, ImportFacts, ImportPlan, ImportPlanner, PlannedKind, PlannedNumber } from './importPlan';
export { countsOf, PLANNED_KINDS, RESULT_FORMAT, resultPieces } from './result';
export type { PlanCounts, ResultFacts } from './result';
export { NUMBERS_A_BATCH, writeConnectivityRecords } from './writeConnectivityRecords';
export type { DueNumber, Outcome } from './writeConnectivityRecords';
