/** The domain: pure functions from rows to descriptions. */
export * from './types';
export * from './tables';
export { describeChannel, describeChannelFully, describeNumber, describeNumberFully, describeOrganisation } from './describe';
export type { DescribedChannel, DescribedNumber } from './describe';
export { dayNumber, daysBetween } from './dates';
export { normalisePhoneNumber } from './numbers';
export { compareCodePoints } from './order';
export { SCENARIOS } from './statements';
