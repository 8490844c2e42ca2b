/** Evidence from Teams: from lines of an export to rows of the product's own table. No input or output. */
export { connectivityOf, exportColumns, exportedNumber, readExportLine } from './exportLine';
export type { BadReason, ExportColumns, ExportedConnectivity, ExportLine } from './exportLine';
export { MOST_LISTED, planEvidence } from './plan';
export type { BadLine, EvidenceFacts, EvidencePlan, EvidencePlanner, PlannedKind, PlannedNumber, PlannedWrite } from './plan';
