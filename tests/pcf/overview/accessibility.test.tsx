/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../support/render';
import { PLANS, showOverview } from './harness';
import { denied, sampleReport, smallReport } from './organizations';

// Axe looks at every element by every rule: seconds on a busy machine.
jest.setTimeout(60_000);

describe('nothing that axe objects to', () => {
  // Every kind of row, and few of them: axe looks at every element.
  const report = smallReport([...PLANS, { name: 'Contoso <b>Rest</b>', number: { msdyn_phonenumbertype: 7 }, columns: { statecode: 1 } }]);
  const tables = { msdyn_occarriers: denied('prvReadmsdyn_occarrier') };

  it.each([300, 480, 768, 1280])('at %i px', async (width) => {
    showOverview(report, {
      width,
      onRefresh: jest.fn(),
      onExport: jest.fn(),
      onCompare: jest.fn(),
      onOpenRecord: jest.fn(),
      onDeclare: jest.fn(),
    });
    await expectAccessible();
  });

  it.each([300, 1280])('with details at %i px', async (width) => {
    const channel = report.channels[3];
    showOverview(report, { width, state: { channel: channel?.id }, onTicket: jest.fn(), onOpenRecord: jest.fn() });
    expect(screen.getByRole('heading', { level: width === 1280 ? 2 : 1, name: channel?.name })).toBeVisible();
    await expectAccessible();
  });

  it.each(['unused', 'outside'] as const)('in the list of %s numbers', async (list) => {
    showOverview(sampleReport(), { state: { list, search: '+44' } });
    await expectAccessible();
  });

  it.each(['de', 'ar'] as const)('in %s', async (language) => {
    const { container } = showOverview(report, { language });
    const root = container.querySelector('[lang]');
    expect([root?.getAttribute('lang'), root?.getAttribute('dir')]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    await expectAccessible();
  });

  it('with help, banners, filters, a search and selected rows', async () => {
    showOverview(smallReport(PLANS, tables), {
      state: {
        help: true,
        search: 'con',
        filters: {
          approach: ['acs-direct-routing'],
          noSlaOutbound: true,
          retiring: false,
          undecided: false,
          errors: false,
          carrier: null,
          provider: null,
          country: null,
          workstream: null,
        },
      },
      selected: [report.channels[1]?.id ?? ''],
      onCompare: jest.fn(),
    });
    await expectAccessible();
  });

  it('without channels, and without a match', async () => {
    const { show } = showOverview(smallReport([]), { onOpenWorkstreams: jest.fn(), onCompare: jest.fn() });
    await expectAccessible();
    show(smallReport(PLANS));
    userEvent.type(screen.getByRole('searchbox'), 'nothing like it');
    await expectAccessible();
  });
});
