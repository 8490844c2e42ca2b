import * as React from 'react';
import type { Quote, TicketFinding, TicketSheet } from '../../../plugins-ts/ticket';
import { attachmentKey, fillInKey, symptomKey, ticketPartyKey } from '../../../plugins-ts/ticket/ticketKeys';
import { formatDate, type Text } from '../../../plugins-ts/text';
import { BasisChip } from '../parts/Basis';
import { Button } from '../parts/Button';
import {
  documentMarkdown,
  documentText,
  ISOLATED,
  notCheckedText,
  nothingToSay,
  quoteText,
  saidText,
  seenText,
  ticketDocument,
} from '../../../plugins-ts/report';
import { GuidancePage } from './GuidancePage';
import { useGuidanceStyles } from './GuidancePage.styles';
import { Icon } from '../parts/icons/Icon';
import { classes } from '../parts/classes';
import { useView } from '../parts/View';
import { Rings, TABLE_FROM } from './Rings';

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
          {sheet.symptoms.length > 0 && (
            <>
              {heading('Ticket_Section_Symptoms')}
              <p className={styles.note}>{text('Ticket_Symptoms_AreOurs')}</p>
              <Symptoms sheet={sheet} />
            </>
          )}
          {heading('Ticket_Section_Say')}
          {sheet.findings.length === 0 && <p className={styles.value}>{nothingToSay(sheet, text)}</p>}
          <ul className={styles.plain}>
            {sheet.findings.map((finding) => (
              <SaidFinding key={`${finding.rule} ${finding.subject.id} ${finding.direction ?? ''}`} finding={finding} sheet={sheet} />
            ))}
          </ul>
          {sheet.unchecked.length > 0 && <p className={styles.value}>{notCheckedText(sheet, words)}</p>}
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

function SaidFinding({ finding, sheet }: { readonly finding: TicketFinding; readonly sheet: TicketSheet }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const words = { text, language: locale };
  const seen = seenText(finding, finding.subject, words, ISOLATED);
  return (
    <li>
      <Icon name={finding.severity} size={12} /> <strong>{saidText(finding, sheet, words)}</strong>{' '}
      <BasisChip iconOnly basis={finding.basis} sources={finding.sources} />
      {seen !== '' && <small className={styles.seen}>{seen}</small>}
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
