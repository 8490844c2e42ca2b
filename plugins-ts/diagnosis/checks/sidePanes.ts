import { defineCheck, holds, shown } from '../defineCheck';

/** A pane of the diagnosis alone: the panel's own pane stays as it is. */
const PANE = 'vcd_diagnosis';

/** Opens a side pane and closes it again. */
export const sidePanes = defineCheck({
  id: 'sidePanes',
  where: 'app',
  consent: 'pane',
  milliseconds: 20_000,
  shape: { members: { there: 'yesNo', opened: 'yesNo', closed: 'yesNo' } },
  ask: async ({ page }) => {
    const panes = page?.app?.App?.sidePanes;
    if (page === null || typeof panes?.createPane !== 'function') return { there: false };
    let opened = false;
    try {
      const pane = await panes.createPane({ title: page.paneTitle, paneId: PANE, canClose: true });
      opened = true;
      await pane.close();
      return { there: true, opened, closed: true };
    } catch {
      return { there: true, opened, ...(opened ? { closed: false } : {}) };
    }
  },
  points: [
    {
      id: 'sidePaneOpens',
      beliefs: ['R5', 'U15', 'C10'],
      judge: ({ there, opened, closed }) => holds(there === null ? null : there && opened === true && closed === true),
      show: ({ there, opened, closed }) =>
        shown([
          ['sidePanes', there],
          ['opened', opened],
          ['closed', closed],
        ]),
    },
  ],
});
