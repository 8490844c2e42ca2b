/** What the benchmarks call of the product, as one bundle. */
export { openOrganization } from '../../plugins-ts/organization/openOrganization';
export { describeOrganization } from '../../plugins-ts/report/describe';
