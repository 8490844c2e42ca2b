import * as React from 'react';
import { directionKey, partyKey } from '../../../../plugins-ts/catalogue/keys';
import type { Quote, RingRow, TicketDirection, TicketFinding, TicketSheet } from '../../../../plugins-ts/ticket';
import { attachmentKey, fillInKey, readyKey, symptomKey, ticketPartyKey } from '../../../../plugins-ts/ticket/keys';
import { formatDate, type Text } from '../../../../plugins-ts/text';
import { BasisChip } from '../../parts/Basis/BasisChip';
import { Button } from '../../parts/Button/Button';
import {
  betweenText,
  documentMarkdown,
  documentText,
  ISOLATED,
  quoteText,
  ringText,
  saidText,
  seenText,
  ticketDocument,
} from '../../../../plugins-ts/report';
import { GuidancePage } from '../GuidancePage/GuidancePage';
import { useGuidanceStyles } from '../GuidancePage/GuidancePage.styles';
import { Icon } from '../../parts/icons/Icon';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';

export interface TicketProps {
  readonly sheet: TicketSheet;
  /** ISO date of the report. */
  readonly asOf: string;
  /** Name of the organization. */
  readonly source: string;
  readonly text: Text;
  readonly locale: string;
  readonly onClose: () => void;
  readonly onCopy: (made: string) => void;
  readonly onPrint: () => void;
}

/** The sheet for a ticket with a carrier or Microsoft: one A4 page for one channel. */
export function Ticket({ sheet, asOf, source, text, locale, onClose, onCopy, onPrint }: TicketProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const words = React.useMemo(() => ({ text, language: locale }), [text, locale]);
  const made = (): ReturnType<typeof ticketDocument> => ticketDocument(sheet, { asOf, source }, words);
  const endsOn = sheet.lifecycle?.endsOn ?? null;
  const subtitle = [
    text('Ticket_Subtitle', { date: formatDate(asOf, locale), source }),
    ...(endsOn === null ? [] : [text('Ticket_Ends', { date: formatDate(endsOn, locale) })]),
    ...(sheet.active ? [] : [text('Ticket_Inactive')]),
  ].join(' · ');
  const heading = (key: string): React.ReactElement => <h2 className={classes(styles.heading, styles.tight)}>{text(key)}</h2>;
  return (
    <GuidancePage
      title={text('Ticket_Title', { channel: sheet.channelName })}
      subtitle={subtitle}
      text={text}
      locale={locale}
      className={classes(styles.sheet, 'ticket-sheet')}
      actions={
        <>
          <Button icon="back" label={text('Advisor_BackToChannel')} onClick={onClose} />
          <Button icon="print" label={text('Guidance_Print')} onClick={onPrint} />
          <Button icon="copy" label={text('Ticket_Copy')} onClick={() => onCopy(documentText(made(), words))} />
          <Button icon="copy" label={text('Guidance_CopyMarkdown')} onClick={() => onCopy(documentMarkdown(made(), words))} />
        </>
      }
    >
      {(width) => (
        <>
          {heading('Ticket_Section_Quote')}
          <Quotes quotes={sheet.quotes} />
          {sheet.callerIdQuotes.length > 0 && (
            <>
              <h3 className={classes(styles.subheading, styles.tight)}>{text('Ticket_Section_CallerId')}</h3>
              <Quotes quotes={sheet.callerIdQuotes} />
            </>
          )}
          {heading('Ticket_Section_Ring')}
          {sheet.directions.map((direction) => (
            <Rings key={direction.direction} direction={direction} asTable={width >= TABLE_FROM} />
          ))}
          {heading('Ticket_Section_Symptoms')}
          <p className={styles.note}>{text('Ticket_Symptoms_AreOurs')}</p>
          <Symptoms sheet={sheet} />
          {heading('Ticket_Section_Say')}
          {sheet.say.length === 0 && <p className={styles.value}>{text('Ticket_NothingToSay')}</p>}
          <ul className={styles.plain}>
            {sheet.say.map((finding) => (
              <SaidFinding key={`${finding.rule} ${finding.subject.id} ${finding.direction ?? ''}`} finding={finding} />
            ))}
          </ul>
          {heading('Ticket_Section_FillIn')}
          <div className={styles.fillIns}>
            {sheet.fillIn.map((id) => (
              <div key={id} className={classes(styles.fillIn, id === 'whatHappened' && styles.wide)}>
                {text(fillInKey(id))}
              </div>
            ))}
          </div>
          <p className={styles.note}>{text('Ticket_Footer')}</p>
        </>
      )}
    </GuidancePage>
  );
}

function SaidFinding({ finding }: { readonly finding: TicketFinding }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const seen = seenText(finding, finding.subject, { text, language: locale }, ISOLATED);
  return (
    <li>
      <Icon name={finding.severity} size={12} /> <strong>{saidText(finding, text)}</strong>{' '}
      <BasisChip iconOnly basis={finding.basis} sources={finding.sources} />
      {seen !== '' && <div className={styles.seen}>{seen}</div>}
    </li>
  );
}

function Quotes({ quotes }: { readonly quotes: readonly Quote[] }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  return (
    <dl className={styles.pairs}>
      {quotes.map((quote) => {
        const said = quoteText(quote, { text, language: locale });
        return (
          <div key={quote.id} className={styles.pair}>
            <dt className={styles.term}>{text(quote.label)}</dt>
            <dd className={styles.value}>
              {quote.kind === 'number' && quote.value !== null ? <bdi dir="ltr">{said}</bdi> : <bdi>{said}</bdi>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Narrower than this, five columns would break their words. */
const TABLE_FROM = 600;

interface RingsProps {
  readonly direction: TicketDirection;
  readonly asTable: boolean;
}

function Rings({ direction: { direction, statement, rows }, asTable }: RingsProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const name = text(directionKey(direction));
  const heads = ['Between', 'Responsible', 'Ring', 'Ready', 'Basis'];
  return (
    <>
      <h3 className={classes(styles.subheading, styles.tight)}>
        {text('Guidance_Pair', { first: name, second: text(statement ?? 'Ticket_NotDecided') })}
      </h3>
      {rows.length > 0 && !asTable && <RingBlocks rows={rows} />}
      {rows.length > 0 && asTable && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
          <table className={styles.table}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col" className={classes(styles.head, styles.tightCell)}>
                    {text(`Ticket_Column_${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.legs.map(({ id }) => id).join(' ')} className={styles.row}>
                  <th scope="row" className={classes(styles.cell, styles.tightCell, row.insideMicrosoftSla && styles.strong)}>
                    {betweenText(row, text)}
                  </th>
                  <td className={classes(styles.cell, styles.tightCell)}>
                    {row.insideMicrosoftSla && <Icon name="shield" size={12} className={styles.stated} />} {text(partyKey(row.party))}
                  </td>
                  <td className={classes(styles.cell, styles.tightCell)}>
                    <RingName row={row} /> {row.ring.fillIn && <span className={styles.blank} />}
                  </td>
                  <td className={classes(styles.cell, styles.tightCell)}>{text(readyKey(row.ready))}</td>
                  <td className={classes(styles.cell, styles.tightCell)}>
                    <BasisChip basis={row.basis} sources={row.sources} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** A name keeps its own direction; our own words have that of the page. */
function RingName({ row }: { readonly row: RingRow }): React.ReactElement {
  const { text } = useView();
  const said = ringText(row, text);
  return row.ring.name === null ? <>{said}</> : <bdi>{said}</bdi>;
}

/** Leg by leg, one below the other. */
function RingBlocks({ rows }: Pick<TicketDirection, 'rows'>): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.plain}>
      {rows.map((row) => (
        <li key={row.legs.map(({ id }) => id).join(' ')} className={styles.block}>
          <div className={styles.strong}>{betweenText(row, text)}</div>
          <dl className={styles.terms}>
            <dt className={styles.term}>{text('Ticket_Column_Responsible')}</dt>
            <dd className={styles.value}>
              {row.insideMicrosoftSla && <Icon name="shield" size={12} className={styles.stated} />} {text(partyKey(row.party))}
            </dd>
            <dt className={styles.term}>{text('Ticket_Column_Ring')}</dt>
            <dd className={styles.value}>
              <RingName row={row} /> {row.ring.fillIn && <span className={styles.blank} />}
            </dd>
            <dt className={styles.term}>{text('Ticket_Column_Ready')}</dt>
            <dd className={styles.value}>{text(readyKey(row.ready))}</dd>
          </dl>
          <BasisChip basis={row.basis} sources={row.sources} />
        </li>
      ))}
    </ul>
  );
}

function Symptoms({ sheet }: { readonly sheet: TicketSheet }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.plain}>
      {sheet.symptoms.map(({ id, steps }) => (
        <li key={id} className={classes(styles.block, styles.tightCell)}>
          <div className={styles.strong}>{text(symptomKey(id))}</div>
          {steps.length === 0 ? (
            text('Ticket_NotDecided_Shared')
          ) : (
            <ol className={styles.ordered}>
              {steps.map((step) => (
                <li key={step.text}>
                  {text('Guidance_TicketStep', {
                    party: text(ticketPartyKey(step.party)),
                    what: text(step.text),
                    attach: step.attach.map((item) => text(attachmentKey(item))).join(text('Report_ListSeparator')),
                  })}{' '}
                  <BasisChip iconOnly basis={step.basis} sources={step.sources} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}
