/** What the benchmarks call of the product, as one bundle. */
export { describeOrganization } from '../../plugins-ts/report/describe';
