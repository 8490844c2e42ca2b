/** Countries of numbers by id, from their own column: a report has none, and a prefix such as +1 names several. */
import { filledTextCell, toId } from '../../../plugins-ts/organization/cells';
import type { Row } from '../../../plugins-ts/tables/tables';

export function countriesOf(numbers: readonly Row<'msdyn_ocphonenumber'>[]): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const row of numbers) {
    const id = toId(row.msdyn_ocphonenumberid);
    const country = filledTextCell(row, 'msdyn_countryisocode');
    if (id !== null && country !== null) countries.set(id, country.trim().toUpperCase());
  }
  return countries;
}
