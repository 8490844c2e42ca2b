import * as React from '../../parts/react';
import { linesOfUses } from '../../../../plugins-ts/report/usesText';
import type { PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import { useCommonStyles } from '../../parts/theme/styles';
import { useView } from '../../parts/View';

export interface UsesProps {
  readonly number: PhoneNumber;
  /** Whether any record names the number, also one that is not active. */
  readonly isNamed: boolean;
}

/** Where a number is used, a line a kind; or that no record says so which could be read. */
export function Uses({ number, isNamed }: UsesProps): React.ReactElement {
  const common = useCommonStyles();
  const { text, locale } = useView();
  const lines = linesOfUses(number, { text, language: locale });
  if (lines.length === 0) return <>{text(isNamed ? 'Use_InactiveOnly' : 'Use_None')}</>;
  return (
    <ul className={common.list}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
