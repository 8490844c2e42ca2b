import * as React from 'react';
import { css } from '@fluentui/react';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import { DeploymentCard } from '../../card/DeploymentCard/DeploymentCard';
import { unreadTables } from '../../card/DeploymentCard/unreadTables';
import { FindingList } from '../../parts/FindingList/FindingList';
import { Icon } from '../../parts/icons/Icon';
import type { IconName } from '../../parts/icons/iconNames';
import { useIdentifier } from '../../parts/useIdentifier';
import { usePhone } from '../../parts/phone';
import { useView } from '../../parts/View';
import { nameOrBlank, numberText } from '../cells/cellTexts';
import { EmptyState } from '../EmptyState';
import { scrollParent } from '../Grid/useVisibleBand';
import type { OverviewProps } from '../Overview.types';
import { shortened, TypedText } from '../shared/TypedText';
import type { DetailsSubject } from './detailsSubject';
import { useDetailsStyles } from './DetailsPane.styles';

export interface DetailsPaneProps extends Pick<OverviewProps, 'onTicket' | 'detailsMore' | 'numbersMore' | 'onOpenRecord'> {
  readonly subject: DetailsSubject;
  readonly report: Report;
  /** Beside the list, or in its place. */
  readonly beside: boolean;
  /** Px of the pane. */
  readonly width: number;
  readonly onClose: () => void;
}

/** The card of one channel or number, read-only. The focus starts at its title; Esc closes. */
export function DetailsPane({
  subject,
  report,
  beside,
  width,
  onClose,
  onTicket,
  detailsMore,
  numbersMore,
  onOpenRecord,
}: DetailsPaneProps): React.ReactElement {
  const styles = useDetailsStyles();
  const { text, locale } = useView();
  const titleId = useIdentifier('details');
  const title = React.useRef<HTMLHeadingElement>(null);
  const pane = React.useRef<HTMLElement>(null);
  const words = { text, locale, phone: usePhone() };
  const id = subject.kind === 'channel' ? subject.channel.id : subject.kind === 'number' ? subject.number.id : '';

  // Another subject is like opening anew: its title is read, and its top is seen.
  React.useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true });
    if (!pane.current) return;
    const scroller = beside ? pane.current : scrollParent(pane.current);
    if (scroller) scroller.scrollTop = 0;
  }, [id, beside]);

  const name =
    subject.kind === 'channel'
      ? nameOrBlank(subject.channel.name, words)
      : subject.kind === 'number'
        ? numberText(subject.number, words, false).first
        : text('Overview_Details_Missing');
  const narrow = width < 480;
  // In place of the list, it is what the page is about.
  const Heading = beside ? 'h2' : 'h1';
  const record = subject.kind === 'missing' ? null : subject.record;
  return (
    <section
      ref={pane}
      className={css(styles.root, beside && styles.beside)}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // Something inside that Esc closes has done so, and said that it has.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        {!beside && <Command icon="back" label={text('Overview_Details_Back')} onClick={onClose} iconOnly />}
        <Heading ref={title} id={titleId} tabIndex={-1} className={styles.title}>
          <span className={styles.cut} title={shortened(name)}>
            <TypedText>{name}</TypedText>
          </span>
        </Heading>
        {record && onOpenRecord && (
          <Command icon="external" label={text('Overview_Details_OpenRecord')} onClick={() => onOpenRecord(record)} iconOnly />
        )}
        {subject.kind === 'channel' && onTicket && (
          <Command icon="print" label={text('Overview_Details_Ticket')} onClick={() => onTicket(subject.channel.id)} iconOnly={narrow} />
        )}
        {beside && <Command icon="close" label={text('Overview_Details_Close')} onClick={onClose} iconOnly plain />}
      </div>
      <div className={styles.body}>
        <Deployment key={id} subject={subject} report={report} onClose={onClose} onOpenRecord={onOpenRecord} />
        {subject.kind !== 'missing' &&
          numbersMore?.(subject.kind === 'channel' ? [subject.channel.number, subject.channel.callerIdNumber] : [subject.number])}
        {subject.kind === 'channel' && detailsMore?.(subject.channel)}
      </div>
    </section>
  );
}

interface CommandProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  /** The icon alone, with the label as name and tooltip. */
  readonly iconOnly?: boolean;
  readonly plain?: boolean;
}

function Command({ icon, label, onClick, iconOnly = false, plain = false }: CommandProps): React.ReactElement {
  const styles = useDetailsStyles();
  return (
    <button
      type="button"
      className={css(styles.command, iconOnly && styles.iconOnly, plain && styles.plain)}
      onClick={onClick}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
    >
      <Icon name={icon} flip={icon === 'back' || icon === 'external'} />
      {!iconOnly && label}
    </button>
  );
}

type DeploymentProps = Pick<DetailsPaneProps, 'subject' | 'report' | 'onClose' | 'onOpenRecord'>;

/** The card, or why there is none. */
function Deployment({ subject, report, onClose, onOpenRecord }: DeploymentProps): React.ReactElement {
  const styles = useDetailsStyles();
  const { text } = useView();
  if (subject.kind === 'missing') {
    return (
      <div className={styles.missing}>
        <EmptyState
          icon="customerPhone"
          heading={text('Overview_Details_Missing')}
          explanation={text('Overview_Details_MissingWhy')}
          actions={[{ label: text('Overview_Details_ShowList'), onClick: onClose }]}
        />
      </div>
    );
  }
  const { record } = subject;
  const tableOf = (set: string) => report.tables.find(({ entitySet }) => entitySet === set);
  if (subject.card !== null)
    return <DeploymentCard key={record?.id} subject={subject.card} Findings={FindingList} unread={unreadTables(tableOf)} />;
  return (
    <>
      <div className={styles.missing}>
        <EmptyState
          icon="customerPhone"
          heading={text('Overview_Details_NoNumber')}
          explanation={text('Overview_Details_NoNumberWhy')}
          actions={record && onOpenRecord ? [{ label: text('Overview_AddNumber'), onClick: () => onOpenRecord(record) }] : []}
        />
      </div>
      {subject.kind === 'channel' && subject.channel.findings.length > 0 && (
        <FindingList findings={subject.channel.findings} numbers={subject.channel} direction={null} />
      )}
    </>
  );
}
