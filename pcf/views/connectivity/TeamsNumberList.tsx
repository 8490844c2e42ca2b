import * as React from 'react';
import { Button } from '../parts/Button';
import { useGuidanceStyles } from '../guidance/GuidancePage.styles';
import { usePhone } from '../parts/phone';
import { useView } from '../parts/View';
import type { ConnectivityActions } from './Connectivity.types';
import { useConnectivityStyles } from './Connectivity.styles';
import { Known } from './Known';
import type { TeamsNumber } from './teamsNumbers';
import { useAuthors } from './useAuthors';
import { hasConnectivityEvidence } from '../../../plugins-ts/organization/connectivityEvidence';

/** How many are put on the page at once: an organization may have ten thousand. */
const AT_ONCE = 50;

export interface TeamsNumberListProps {
  readonly numbers: readonly TeamsNumber[];
  readonly selected: ReadonlySet<string>;
  readonly onSelectedChange: (selected: ReadonlySet<string>) => void;
  readonly actions: ConnectivityActions;
  readonly onOpenChannel: (id: string) => void;
}

/** Teams numbers with what is known of each, to be chosen one by one or all together. */
export function TeamsNumberList({ numbers, selected, onSelectedChange, actions, onOpenChannel }: TeamsNumberListProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const own = useConnectivityStyles();
  const { text } = useView();
  const phone = usePhone();
  const [most, setMost] = React.useState(AT_ONCE);
  const shown = numbers.slice(0, most);
  const authors = useAuthors(
    actions,
    shown.filter(({ number }) => hasConnectivityEvidence(number)).map(({ e164 }) => e164),
    numbers,
  );
  const change = (e164: string, on: boolean): void => {
    const next = new Set(selected);
    if (on) next.add(e164);
    else next.delete(e164);
    onSelectedChange(next);
  };
  if (numbers.length === 0) return <p className={styles.value}>{text('Evidence_NoNumbers')}</p>;
  const all = numbers.every(({ e164 }) => selected.has(e164));
  return (
    <>
      <label className={styles.choice}>
        <input type="checkbox" checked={all} onChange={() => onSelectedChange(new Set(all ? [] : numbers.map(({ e164 }) => e164)))} />
        {text('Evidence_SelectAll', { count: numbers.length })}
      </label>
      <ul className={styles.plain}>
        {shown.map((one) => (
          <li key={one.e164} className={own.item}>
            <input
              type="checkbox"
              className={own.check}
              aria-label={text('Evidence_Select', { number: phone(one.e164) })}
              checked={selected.has(one.e164)}
              onChange={({ currentTarget }) => change(one.e164, currentTarget.checked)}
            />
            <div className={own.grow}>
              <bdi dir="ltr" className={own.number}>
                {phone(one.e164)}
              </bdi>
              <div>
                {one.channels.map(({ id, name }) => (
                  <Button key={id} look="text" label={name || id} onClick={() => onOpenChannel(id)} />
                ))}
              </div>
              <Known one={one} author={authors.get(one.e164)} />
            </div>
          </li>
        ))}
      </ul>
      {numbers.length > most && <Button label={text('Guidance_ShowMore')} onClick={() => setMost(most + AT_ONCE)} />}
    </>
  );
}
