/** Retirement of ACS telephony: readiness, plan, agenda, and the request that moves numbers. */
export { agendaOf, quarterOf } from './agenda';
export type { Agenda, AgendaItem } from './agenda';
export { BLOCKERS, settleKeysOf } from './blockers';
export { moveGroups, RISKS } from './groups';
export type { MoveGroup, Risk, RiskLevel, RiskReason } from './groups';
export { LINKS, LOSSES, pathsFrom } from './movePaths';
export { migrationPlan } from './migrationPlan';
export type { BurnDown, BurnDownPoint, MigrationPlan, PlanSettings, Wave } from './migrationPlan';
export { readiness, settledByAcceptances } from './readiness';
export * from './retirementTypes';
export * as retirementKeys from './retirementKeys';
