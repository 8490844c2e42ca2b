import * as React from 'react';
import { css } from '@fluentui/react';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import type { GapLine } from '../../../../plugins-ts/report/gaps';
import { findingText } from '../../../../plugins-ts/report/findingText';
import { Icon } from '../../parts/icons/Icon';
import { useIdentifier } from '../../parts/useIdentifier';
import { useView } from '../../parts/View';
import type { Text } from '../../../../plugins-ts/text';
import type { OverviewProps } from '../Overview.types';
import { countText } from '../shared/formats';
import type { Layout } from '../shared/OverviewContext';
import { shortened } from '../shared/TypedText';
import { tableName, unreadNotices, type UnreadNotice } from './unread';
import { useBannerStyles } from './Banner.styles';

/**
 * Puts a text on the clipboard.
 * @returns whether it is there: a browser may refuse, or have no clipboard outside of a secure page
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What is incomplete, to the record, in words: a page that has the organization at hand knows it. */
export interface IncompleteLines {
  /** Records that name one that is gone: how many, and which. */
  readonly missing: readonly GapLine[];
  readonly missingSentences: readonly string[];
  /** Rules that were not checked everywhere. */
  readonly unchecked: readonly GapLine[];
}

export interface BannerProps extends Pick<OverviewProps, 'incomplete' | 'onOpenRecord'> {
  readonly report: Report;
  readonly organization: string;
  readonly layout: Layout;
}

/**
 * Tables that could not be read, with the missing privilege, columns that the environment lacks, and rules that could not be checked.
 * Closing lasts until the next reading.
 */
export function Banner({ report, organization, layout, incomplete, onOpenRecord }: BannerProps): React.ReactElement | null {
  const { text, locale } = useView();
  const [closed, setClosed] = React.useState<Readonly<Partial<Record<'unread' | 'lacking' | 'missing' | 'unchecked', Report>>>>({});
  const notices = unreadNotices(report, text, organization);
  const missing = incomplete?.missing ?? [];
  const lacking = report.tables.filter((table) => (table.lacking ?? []).length > 0);
  return (
    <>
      {notices.length > 0 && closed.unread !== report && (
        <UnreadBanner notices={notices} layout={layout} onClose={() => setClosed({ ...closed, unread: report })} />
      )}
      {lacking.length > 0 && closed.lacking !== report && (
        <QuietBanner
          name={text('Overview_Lacking_Name')}
          what={countText(text, locale, 'Overview_Lacking', lacking.flatMap((table) => table.lacking ?? []).length)}
          meaning={text('Overview_Lacking_Meaning')}
          lines={lacking.map(({ entitySet, lacking: columns = [] }) => (
            <li key={entitySet}>{text('Overview_Lacking_Table', { table: tableName(entitySet, text), columns: columns.join(', ') })}</li>
          ))}
          layout={layout}
          onClose={() => setClosed({ ...closed, lacking: report })}
        />
      )}
      {missing.length > 0 && closed.missing !== report && (
        <QuietBanner
          name={text('Overview_Missing_Name')}
          what={(incomplete?.missingSentences ?? []).join(' ')}
          meaning={text('Overview_Missing_Meaning')}
          lines={missing.map((line) => (
            <GapText key={`${line.text} ${line.records[0]?.id ?? ''}`} line={line} onOpenRecord={onOpenRecord} />
          ))}
          layout={layout}
          onClose={() => setClosed({ ...closed, missing: report })}
        />
      )}
      {report.unchecked.length > 0 && closed.unchecked !== report && (
        <QuietBanner
          name={text('Overview_Unchecked_Name')}
          what={countText(text, locale, 'Overview_Unchecked', new Set(report.unchecked.map(({ rule }) => rule)).size)}
          meaning={text('Overview_Unchecked_Meaning')}
          lines={(incomplete?.unchecked ?? uncheckedOf(report, text)).map((line) => (
            <GapText key={`${line.rule} ${line.text}`} line={line} onOpenRecord={onOpenRecord} />
          ))}
          layout={layout}
          onClose={() => setClosed({ ...closed, unchecked: report })}
        />
      )}
    </>
  );
}

/** Of a report by itself: each rule and the table that it needs. */
const uncheckedOf = ({ unchecked }: Report, text: Text): readonly GapLine[] =>
  unchecked.map(({ rule, because }) => ({
    rule,
    text: text('Overview_Unchecked_Needs', { title: findingText(text, { rule }, 'Title') ?? '', table: tableName(because, text) }),
    records: [],
    more: 0,
  }));

interface GapTextProps extends Pick<OverviewProps, 'onOpenRecord'> {
  readonly line: GapLine;
}

/** A line, and the records that it is about, to be opened. */
function GapText({ line, onOpenRecord }: GapTextProps): React.ReactElement {
  const styles = useBannerStyles();
  const { text, locale } = useView();
  return (
    <li>
      {line.rule === null ? line.text : text('Overview_Unchecked_Rule', { rule: line.rule, text: line.text })}
      {line.records.map(({ name, table, id }) => (
        <React.Fragment key={id}>
          {' '}
          {onOpenRecord ? (
            <button type="button" className={styles.link} onClick={() => onOpenRecord({ table, id })}>
              <bdi>{shortened(name)}</bdi>
            </button>
          ) : (
            <bdi>{shortened(name)}</bdi>
          )}
        </React.Fragment>
      ))}
      {line.more > 0 && ` ${countText(text, locale, 'Overview_AndMore', line.more)}`}
    </li>
  );
}

interface PartProps {
  readonly layout: Layout;
  readonly onClose: () => void;
}

function Close({ onClose }: Pick<PartProps, 'onClose'>): React.ReactElement {
  const styles = useBannerStyles();
  const { text } = useView();
  return (
    <button type="button" className={styles.close} onClick={onClose} aria-label={text('Overview_Close')} title={text('Overview_Close')}>
      <Icon name="close" />
    </button>
  );
}

function UnreadBanner({ notices, layout, onClose }: PartProps & { readonly notices: readonly UnreadNotice[] }): React.ReactElement {
  const styles = useBannerStyles();
  const { text } = useView();
  const [copied, setCopied] = React.useState<'no' | 'yes' | 'refused'>('no');
  const [open, setOpen] = React.useState(false);
  const blocks = layout === 'blocks';
  const request = notices.map((notice) => notice.request).join('\n\n');
  const only = notices.length === 1 ? notices[0] : undefined;
  const sentence = ({ what, why, consequence, role }: UnreadNotice): React.ReactElement => (
    <>
      <span className={styles.strong}>{what}</span> {why}{' '}
      {(!blocks || open) && [consequence, role && text('Overview_RoleHint', { role })].filter(Boolean).join(' ')}
    </>
  );
  const copy = (
    <button
      type="button"
      className={styles.link}
      onClick={() => void copyText(request).then((done) => setCopied(done ? 'yes' : 'refused'))}
    >
      {text('Overview_CopyRequest')}
    </button>
  );
  return (
    <section className={css(styles.root, blocks && styles.blocks)} aria-label={text('Overview_Unread_Name')}>
      <Icon name="warning" />
      <div className={styles.body}>
        {only ? (
          <span>{sentence(only)} </span>
        ) : (
          <ul className={styles.list}>
            {notices.map((notice) => (
              <li key={notice.entitySet}>{sentence(notice)}</li>
            ))}
          </ul>
        )}
        {blocks && (
          <>
            <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
              {text('Card_Details')}
            </button>{' '}
          </>
        )}
        {(!blocks || open) && copy}
        <span role="status">{copied === 'yes' ? ` ${text('Overview_Copied')}` : ''}</span>
        {copied === 'refused' && (
          <>
            <p className={styles.details}>{text('Overview_CopyRefused')}</p>
            <pre className={styles.request}>{request}</pre>
          </>
        )}
      </div>
      <Close onClose={onClose} />
    </section>
  );
}

interface QuietBannerProps extends PartProps {
  readonly name: string;
  readonly what: string;
  readonly meaning: string;
  /** Shown when asked for. */
  readonly lines: readonly React.ReactElement[];
}

/** What is no fault of anybody, with a list for those who want to know. */
function QuietBanner({ name, what, meaning, lines, layout, onClose }: QuietBannerProps): React.ReactElement {
  const styles = useBannerStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(false);
  const listId = useIdentifier('banner');
  return (
    <div role="group" className={css(styles.root, styles.quiet, layout === 'blocks' && styles.blocks)} aria-label={name}>
      <Icon name="info" />
      <div className={styles.body}>
        <span className={styles.strong}>{what}</span> {meaning}{' '}
        <button
          type="button"
          className={styles.link}
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          onClick={() => setOpen(!open)}
        >
          {text(open ? 'Overview_Unchecked_Hide' : 'Overview_Unchecked_Show')}
        </button>
        {open && (
          <ul id={listId} className={styles.details}>
            {lines}
          </ul>
        )}
      </div>
      <Close onClose={onClose} />
    </div>
  );
}
