import * as React from 'react';
import { OLD_AFTER_DAYS } from '../../../plugins-ts/organization/connectivityEvidence';
import type { PhoneNumber } from '../../../plugins-ts/organization/organizationTypes';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';
import { useIdentifier } from '../parts/useIdentifier';
import { usePhone } from '../parts/phone';
import { useView } from '../parts/View';
import type { ConnectivityActions } from './Connectivity.types';
import { useConnectivityStyles } from './Connectivity.styles';
import { DeclareForm } from './DeclareForm';
import { Known } from './Known';
import { isTeamsNumber, teamsNumbersOf, type TeamsNumber } from './teamsNumbers';
import { useAuthors } from './useAuthors';
import { hasConnectivityEvidence } from '../../../plugins-ts/organization/connectivityEvidence';

export interface ConnectivityPartProps {
  readonly report: Report;
  /** The numbers that the details are about. */
  readonly numbers: readonly (PhoneNumber | null)[];
  readonly actions: ConnectivityActions;
  readonly oldAfter?: number;
}

/** Below a card: how its Teams numbers are connected as far as it is known, and a form to say so. */
export function ConnectivityPart({
  report,
  numbers,
  actions,
  oldAfter = OLD_AFTER_DAYS,
}: ConnectivityPartProps): React.ReactElement | null {
  const wanted = new Set(
    numbers.filter((number): number is PhoneNumber => number !== null && isTeamsNumber(number)).map(({ e164 }) => e164),
  );
  const all = React.useMemo(() => teamsNumbersOf(report, oldAfter), [report, oldAfter]);
  const shown = all.filter(({ e164 }) => wanted.has(e164));
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map((one) => (
        <OneNumber key={one.e164} one={one} actions={actions} />
      ))}
    </>
  );
}

function OneNumber({ one, actions }: { readonly one: TeamsNumber; readonly actions: ConnectivityActions }): React.ReactElement {
  const own = useConnectivityStyles();
  const { text } = useView();
  const phone = usePhone();
  const formId = useIdentifier('declare');
  const [open, setOpen] = React.useState(false);
  const authors = useAuthors(actions, hasConnectivityEvidence(one.number) ? [one.e164] : [], one);
  return (
    <Section heading={text('Evidence_Part', { number: phone(one.e164) })}>
      <Known one={one} author={authors.get(one.e164)} />
      <div className={own.bar}>
        <Button
          look={one.decided ? 'text' : 'default'}
          label={text(one.decided ? 'Evidence_Change' : 'Evidence_Say')}
          expanded={open}
          controls={formId}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div id={formId}>
          <DeclareForm
            numbers={[one.e164]}
            onDeclare={async (connectivity, note) => {
              const written = await actions.declare([one.e164], connectivity, note);
              if (written) setOpen(false);
              return written;
            }}
          />
        </div>
      )}
    </Section>
  );
}
