import * as React from 'react';
import { retirementKeys, type Agenda } from '../../../plugins-ts/domain/retirement';
import { formatDate, textCount } from '../../../plugins-ts/text';
import { BasisLine } from '../Basis/BasisLine';
import { useGuidanceStyles } from '../GuidancePage/GuidancePage.styles';
import { useView } from '../shared/View';

/** What must be done this quarter, in order: who, for how many numbers, until when, and where to act. */
export function AgendaList({ agenda }: { readonly agenda: Agenda }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const pair = (key: string, second: string): string => text('Guidance_Pair', { first: text(key), second });
  return (
    <section aria-label={text('Retirement_Agenda_Title')}>
      <h2 className={styles.heading}>{text('Retirement_Agenda_Title')}</h2>
      <p className={styles.note}>{text('Guidance_Quarter', { from: formatDate(agenda.from, locale), until: formatDate(agenda.until, locale) })}</p>
      {agenda.items.length === 0 && <p className={styles.value}>{text('Retirement_Agenda_Nothing')}</p>}
      <ol className={styles.ordered}>
        {agenda.items.map(({ kind, owner, text: key, numbers, wave, due, basis, sources, link }) => (
          <li key={`${kind} ${key} ${wave ?? ''}`} className={styles.block}>
            <strong>{text(retirementKeys.ownerKey(owner))}</strong> · {text(retirementKeys.agendaKindKey(kind))}
            <div>{text(key)}</div>
            <div className={styles.term}>
              {[
                ...(wave === null ? [] : [pair('Guidance_Column_Wave', String(wave))]),
                textCount(text, locale, 'Guidance_Numbers', numbers.length),
                ...(due === null ? [] : [pair('Guidance_Column_Until', formatDate(due, locale))]),
              ].join(' · ')}
            </div>
            <BasisLine basis={basis} sources={sources}>
              {link !== null && (
                <a className={styles.term} href={link} target="_blank" rel="noopener noreferrer">
                  {new URL(link).hostname}
                </a>
              )}
            </BasisLine>
          </li>
        ))}
      </ol>
    </section>
  );
}
