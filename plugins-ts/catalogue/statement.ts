/**
 * Statements of the comparison. Each function names a group of resources: `benefit('KeepNumbers', …)` is `Benefit_KeepNumbers`.
 * What holds in one direction alone says which.
 */
import type { Cited } from './cite';
import type { DirectionName } from './vocabulary';
import type { Fit, FitStatement, NeverAdvised, Statement } from './catalogueTypes';

const statement =
  (group: string) =>
  (text: string, cited: Cited, direction?: DirectionName): Statement => ({
    text: `${group}_${text}`,
    ...(direction === undefined ? {} : { direction }),
    ...cited,
  });

export const benefit = statement('Benefit');
export const consideration = statement('Consideration');
export const bestFor = statement('BestFor');
/** The value of a feature for an approach. */
export const value = statement('FeatureValue');

/** How an approach fits a criterion. */
export const fit = (value: Fit, reason: string, cited: Cited): FitStatement => ({
  fit: value,
  text: `AdvisorReason_${reason}`,
  ...cited,
});
/** Why an approach cannot be chosen. */
export const never = (reason: string, cited: Cited): NeverAdvised => ({ never: { text: `AdvisorExclusion_${reason}`, ...cited } });

/** Ways in which numbers arrive: they have no basis of their own. */
export const arrivals = (...names: string[]): readonly string[] => names.map((name) => `NumberArrival_${name}`);
