import * as React from 'react';
import { css } from '@fluentui/react';
import { useView } from '../parts/View';
import type { Summary } from '../../../plugins-ts/report/summary';
import type { OverviewProps } from './Overview.types';
import { useOverviewStyles } from './Overview.styles';
import { countText } from './shared/formats';
import type { Layout } from './shared/OverviewContext';
import { shortened } from './shared/TypedText';
import { formatDate } from '../../../plugins-ts/text';

export interface PageHeadProps extends Pick<OverviewProps, 'organizationName' | 'readAt'> {
  readonly layout: Layout;
  readonly summary: Pick<Summary, 'active' | 'inactive'>;
  /** Channels could not be read: how many there are is not known. */
  readonly unread: boolean;
}

/** A moment as day and time of the reader's own time zone: "22 Nov 2026, 09:00". `null` when it is no moment. */
export function momentText(iso: string, locale: string, join: (date: string, time: string) => string): string | null {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  // Hours to 24 in every language, as dates have their month in letters: nobody can take one for another.
  return join(formatDate(day, locale), `${pad(moment.getHours())}:${pad(moment.getMinutes())}`);
}

/** Title, how many channels there are, of which organization, and when they were read. */
export function PageHead({ organizationName, readAt, layout, summary, unread }: PageHeadProps): React.ReactElement {
  const styles = useOverviewStyles();
  const { text, locale } = useView();
  const blocks = layout === 'blocks';
  const inactive = summary.inactive.count;
  const counted = countText(text, locale, 'Overview_Channels', summary.active.count + inactive);
  const channels = summary.active.unread.length > 0 ? text('Overview_ChannelsPartly', { channels: counted }) : counted;
  const moment = readAt ? momentText(readAt, locale, (date, time) => text('Overview_ReadAt', { date, time })) : null;
  const facts = [
    unread ? null : channels,
    inactive > 0 ? countText(text, locale, 'Overview_InactiveCount', inactive) : null,
    // A side pane stands in the organization's own app.
    blocks || !organizationName ? null : shortened(organizationName),
    moment,
  ].filter((fact): fact is string => fact !== null);
  return (
    <>
      <h1 tabIndex={-1} className={css(styles.title, blocks && styles.titleBlocks)}>
        {text('Overview_Title')}
      </h1>
      <div className={css(styles.facts, blocks && styles.factsBlocks)}>
        {facts.map((fact, index) => (
          <React.Fragment key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </React.Fragment>
        ))}
      </div>
    </>
  );
}
