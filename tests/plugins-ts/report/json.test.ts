import fc from 'fast-check';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { jsonPieces } from '../../../plugins-ts/report';
import { reportComplaints } from '../../support/schema';
import { join, reportNamed, reportWithGaps, sampleReport } from './reports';
import { ACS, channel, describeTables, directOffer, number, provider, read } from '../../support/rows';
import { named } from '../../support/rules';

/** Each part of a value begins a line, and each item of a list has one of its own. */
function inLines(value: object): string {
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => {
    const items = Array.isArray(part) ? part.map((item) => `    ${JSON.stringify(item)}`) : [];
    return `  ${JSON.stringify(key)}: ${items.length > 0 ? `[\n${items.join(',\n')}\n  ]` : JSON.stringify(part)}`;
  });
  return parts.length > 0 ? `{\n${parts.join(',\n')}\n}\n` : '{}\n';
}

describe('JSON', () => {
  it.each([
    ['the sample', sampleReport],
    ['an organization with gaps', reportWithGaps],
  ])('of %s is valid, and each channel and each finding has its line', (_name, make) => {
    const report = make();
    const json = join(jsonPieces(report));
    expect(json).toBe(inLines(report));
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(reportComplaints(JSON.parse(json))).toEqual([]);
  });

  it('is the same text each time', () => {
    expect(join(jsonPieces(sampleReport()))).toBe(join(jsonPieces(sampleReport())));
  });

  it('comes in pieces no longer than a channel', () => {
    expect(Math.max(...[...jsonPieces(sampleReport())].map((piece) => piece.length))).toBeLessThan(40000);
  });

  it('holds any names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const report = reportNamed(name);
        expect(JSON.parse(join(jsonPieces(report)))).toEqual(JSON.parse(JSON.stringify(report)));
      }),
    );
  });

  it('writes any value as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const json = join(jsonPieces(value as unknown as Report));
        expect(json).toBe(inLines(value as object));
        expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value));
      }),
    );
  });
});

test('a channel takes no more when all numbers share one ACS resource', () => {
  const bytes = (channels: number): number => {
    const ids = Array.from({ length: channels }, (_one, index) => index);
    const report = describeTables({
      msdyn_ocvoicechannelsettings: read(...ids.map((id) => channel(`c${id}`, { _msdyn_phonenumberid_value: `n${id}` }))),
      msdyn_ocphonenumbers: read(
        ...ids.map((id) => number(`n${id}`, { ...(id % 2 === 0 ? directOffer : {}), ...named, msdyn_phonenumber: `+1${4255550000 + id}` })),
      ),
      msdyn_occommunicationprovidersettings: read(provider('p', ACS)),
    });
    expect(report.channels.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'R-MIX-1')).toHaveLength(channels / 2);
    return join(jsonPieces(report)).length / channels;
  };
  const [few, many] = [bytes(20), bytes(2000)];
  expect(many).toBeLessThan(12 * 1024);
  expect(many).toBeLessThan(few * 1.05);
});
