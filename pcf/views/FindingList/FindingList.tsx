import * as React from 'react';
import { css } from '@fluentui/react';
import type { Finding, Severity } from '../../../plugins-ts/domain/types';
import { BasisLine } from '../Basis/BasisLine';
import { Button } from '../Button/Button';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/paths';
import { Section } from '../Section/Section';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import { findingText, worstFirst } from './findingTexts';
import type { FindingListProps } from './FindingList.types';
import { useFindingStyles } from './FindingList.styles';

const ICON: Readonly<Record<Severity, IconName>> = { error: 'error', warning: 'warning', info: 'information' };
const WORD: Readonly<Record<Severity, string>> = { error: 'Card_Severity_Error', warning: 'Card_Severity_Warning', info: 'Card_Severity_Info' };

function FindingItem({ finding }: { readonly finding: Finding }): React.ReactElement {
  const styles = useFindingStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(false);
  const moreId = useIdentifier('finding');
  const explanation = findingText(finding.rule, 'Explanation', text);
  const cure = findingText(finding.rule, 'Cure', text);
  return (
    <li className={css(styles.item, styles[finding.severity])}>
      <Icon name={ICON[finding.severity]} />
      <div className={styles.body}>
        <div>
          <span className={styles.severity}>{text(WORD[finding.severity])}</span> {findingText(finding.rule, 'Title', text) ?? finding.rule}
        </div>
        <div className={styles.foot}>
          <BasisLine basis={finding.basis} sources={finding.sources} />
          {(explanation || cure) && <Button look="text" label={text('Card_Finding_WhatToDo')} expanded={open} controls={moreId} onClick={() => setOpen(!open)} />}
        </div>
        {open && (
          <div id={moreId} className={styles.more}>
            {explanation && <p>{explanation}</p>}
            {cure && <p>{cure}</p>}
          </div>
        )}
      </div>
    </li>
  );
}

/** Findings, worst first: those of the chosen direction, with a way to all of them. Nothing when there are none at all. */
export function FindingList({ findings, direction }: FindingListProps): React.ReactElement | null {
  const styles = useFindingStyles();
  const { text } = useView();
  const [all, setAll] = React.useState(false);
  const listId = useIdentifier('findings');
  if (findings.length === 0) return null;
  const ofDirection = findings.filter((finding) => direction === null || finding.direction === null || finding.direction === direction);
  const more = ofDirection.length < findings.length;
  const shown = all ? findings : ofDirection;
  return (
    <Section
      heading={text('Card_Findings', { count: shown.length })}
      aside={
        more && (
          <Button
            look="text"
            label={all ? text('Card_Findings_Fewer') : text('Card_Findings_All', { count: findings.length })}
            expanded={all}
            controls={listId}
            onClick={() => setAll(!all)}
          />
        )
      }
    >
      {shown.length === 0 ? (
        <p className={styles.none}>{text('Card_Findings_NoneHere')}</p>
      ) : (
        <ul id={listId} className={styles.list}>
          {worstFirst(shown).map((finding) => (
            <FindingItem key={`${finding.rule} ${finding.direction} ${finding.subject.id}`} finding={finding} />
          ))}
        </ul>
      )}
    </Section>
  );
}
