/** The overview with a state of its own, as a page has it, for jsdom. */
import { render, screen, within, type RenderResult } from '@testing-library/react';
import { ThemeProvider } from '@fluentui/react';
import * as React from 'react';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import type { Language } from '../../../plugins-ts/text';
import { DEFAULT_STATE, type OverviewState } from '../../../pcf/views/overview/model';
import { Overview } from '../../../pcf/views/overview/Overview';
import type { OverviewProps } from '../../../pcf/views/overview/Overview.types';
import { cardTheme } from '../../../pcf/views/parts/theme/theme';
import { textOf } from '../../support/render';
import { OFFER, ROUTING, TEAMS } from './organizations';

export interface ShowOptions extends Partial<Omit<OverviewProps, 'report' | 'state' | 'onStateChange' | 'text' | 'locale'>> {
  readonly state?: Partial<OverviewState>;
  readonly language?: Language;
}

export interface Shown extends RenderResult {
  /** The state as the overview left it. */
  readonly state: () => OverviewState;
  /** Changes the state from outside, as the browser's back does. */
  readonly set: (more: Partial<OverviewState>) => void;
  readonly show: (report: Report) => void;
}

/** Renders without help, which has tests of its own. */
export function showOverview(first: Report, { state: more, language = 'en', ...props }: ShowOptions = {}): Shown {
  let current: OverviewState = { ...DEFAULT_STATE, help: false, ...more };
  let report = first;
  const text = textOf(language);
  const theme = cardTheme(null, language === 'ar');
  const change = (state: OverviewState): void => {
    current = state;
    result.rerender(page());
  };
  const page = (): React.ReactElement => (
    <ThemeProvider theme={theme} applyTo="none">
      <Overview report={report} state={current} onStateChange={change} text={text} locale={language} width={1280} {...props} />
    </ThemeProvider>
  );
  const result = render(page());
  return {
    ...result,
    state: () => current,
    set: (next) => change({ ...current, ...next }),
    show: (next) => {
      report = next;
      result.rerender(page());
    },
  };
}

/** Channels of every common kind. */
export const PLANS = [
  { name: 'Contoso Billing', number: ROUTING },
  { name: 'Contoso Nordic', number: TEAMS, connectivity: 3 },
  { name: 'Contoso Outlet', number: null },
  { name: 'Contoso Returns', number: TEAMS },
  { name: 'Contoso Sales', number: TEAMS, connectivity: 1 },
  { name: 'Contoso Support', number: OFFER },
] as const;

export const grid = (): HTMLElement => screen.getByRole(/grid/ as unknown as 'grid', { name: 'Channels' });
export const rowOf = (name: string): HTMLElement => {
  const header = screen.getAllByRole('rowheader').find((cell) => cell.textContent?.startsWith(name));
  const row = header?.closest<HTMLElement>('[role=row]');
  if (!row) throw new Error(`no row of ${name}`);
  return row;
};
export const listed = (): string[] => screen.queryAllByRole('rowheader').map((cell) => cell.firstElementChild?.textContent ?? '');
export const cellsOf = (name: string): string[] =>
  within(rowOf(name))
    .getAllByRole('gridcell')
    .map((cell) => [...cell.children].map((line) => line.textContent).join(' / '));
export const tile = (name: RegExp): HTMLElement =>
  within(screen.getByRole('group', { name: 'Summary and filters' })).getByRole('button', { name });
