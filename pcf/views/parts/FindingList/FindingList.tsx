import * as React from '../react';
import { bySeverity } from '../../../../plugins-ts/findings/severity';
import type { Finding } from '../../../../plugins-ts/findings/findingTypes';
import { findingText, findingTitle, NO_NUMBERS, type NumbersOfChannel } from '../../../../plugins-ts/report/findingText';
import { BasisLine } from '../Basis';
import { Button } from '../Button';
import { Icon } from '../icons/Icon';
import { Section } from '../Section';
import { classes } from '../classes';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { phoneLabel, usePhone } from '../phone';
import { useIdentifier } from '../useIdentifier';
import { useView } from '../View';
import { useCommonStyles, createStyles } from '../theme/styles';
import { AcceptanceContext, type AcceptanceView } from './acceptanceContext';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';

const useFindingStyles = createStyles(({ semanticColors: color, palette }) => ({
  item: { paddingBlock: 6, '& + &': { borderBlockStart: `1px solid ${palette.neutralLight}` } },
  error: { '> svg': { color: color.errorIcon } },
  warning: { '> svg': { color: color.severeWarningIcon } },
  accepted: { color: color.bodySubtext },
  seen: { color: color.bodySubtext, fontSize: 12, lineHeight: '16px', overflowWrap: 'anywhere' },
  info: { '> svg': { color: color.infoIcon } },
}));

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Shows those of one direction and those of none; `null` shows all. */
  readonly direction: DirectionName | null;
  /** Those of the channel: where it has two, a finding about one says about which. */
  readonly numbers?: NumbersOfChannel;
}

/** Says what was seen of a finding; `''` where nothing is there. Given by who has the organization at hand. */
export const SeenContext = React.createContext<((finding: Finding) => string) | null>(null);

function FindingItem({
  finding,
  numbers,
}: { readonly finding: Finding } & Required<Pick<FindingListProps, 'numbers'>>): React.ReactElement {
  const { rule, severity, basis, sources } = finding;
  const common = useCommonStyles();
  const styles = useFindingStyles();
  const { text } = useView();
  const phone = usePhone();
  const [open, setOpen] = React.useState(false);
  const moreId = useIdentifier('finding');
  const acceptance = React.useContext(AcceptanceContext);
  const seen = React.useContext(SeenContext)?.(finding) ?? '';
  const accepted = acceptance?.stateOf(finding).state === 'accepted';
  const more = [findingText(text, finding, 'Explanation'), findingText(text, finding, 'Fix')].filter(Boolean);
  const title = findingTitle(text, finding, numbers, (number) => `\u2068${phoneLabel(number, phone).label}\u2069`);
  return (
    <li className={classes(common.marked, styles.item, styles[severity], accepted && styles.accepted)}>
      <Icon name={severity} />
      <div className={common.grow}>
        <span className={common.strong}>{text(`Card_Severity_${keyPart(severity)}`)}</span> {title ?? rule}
        {seen !== '' && <div className={styles.seen}>{seen}</div>}
        <BasisLine basis={basis} sources={sources}>
          {more.length > 0 && (
            <Button look="text" label={text('Card_Finding_WhatToDo')} expanded={open} controls={moreId} onClick={() => setOpen(!open)} />
          )}
        </BasisLine>
        {open && <div id={moreId}>{more.join(' ')}</div>}
        {acceptance && <acceptance.Part finding={finding} />}
      </div>
    </li>
  );
}

/** Accepted findings come last, and stay. */
function openFirst(findings: readonly Finding[], acceptance: AcceptanceView | null): readonly Finding[] {
  if (acceptance === null) return findings;
  const isAccepted = (finding: Finding): boolean => acceptance.stateOf(finding).state === 'accepted';
  return [...findings.filter((finding) => !isAccepted(finding)), ...findings.filter(isAccepted)];
}

/** Findings, worst first: those of the chosen direction, with a way to all of them. Nothing when there are none at all. */
export function FindingList({ findings, direction, numbers = NO_NUMBERS }: FindingListProps): React.ReactElement | null {
  const common = useCommonStyles();
  const { text } = useView();
  const acceptance = React.useContext(AcceptanceContext);
  const [all, setAll] = React.useState(false);
  const listId = useIdentifier('findings');
  if (findings.length === 0) return null;
  const here = findings.filter((finding) => !direction || !finding.direction || finding.direction === direction);
  const shown = all ? findings : here;
  return (
    <Section
      heading={text('Card_Findings', { count: shown.length })}
      aside={
        here.length < findings.length && (
          <Button
            look="text"
            label={text(all ? 'Card_Findings_Fewer' : 'Card_Findings_All', { count: findings.length })}
            expanded={all}
            controls={listId}
            onClick={() => setAll(!all)}
          />
        )
      }
    >
      <ul id={listId} className={common.list}>
        {openFirst([...shown].sort(bySeverity), acceptance).map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.direction} ${finding.subject.id}`} finding={finding} numbers={numbers} />
        ))}
      </ul>
    </Section>
  );
}
