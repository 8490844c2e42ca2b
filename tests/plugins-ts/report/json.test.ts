import fc from 'fast-check';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { jsonPieces } from '../../../plugins-ts/report';
import { reportComplaints } from '../../support/schema';
import { join, reportNamed, reportWithGaps, sampleReport } from './reports';

describe('JSON', () => {
  it.each([
    ['the sample', sampleReport],
    ['an organization with gaps', reportWithGaps],
  ])('of %s is valid, and exactly what JSON.stringify writes', (_name, make) => {
    const report = make();
    const json = join(jsonPieces(report));
    expect(json).toBe(`${JSON.stringify(report, null, 2)}\n`);
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
        expect(join(jsonPieces(value as unknown as Report))).toBe(`${JSON.stringify(value, null, 2)}\n`);
      }),
    );
  });
});
