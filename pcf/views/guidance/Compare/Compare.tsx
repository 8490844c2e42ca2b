import * as React from 'react';
import { css } from '@fluentui/react';
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import { approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { directionOf, type Text } from '../../../../plugins-ts/text';
import { Button } from '../../parts/Button';
import { shortened } from '../../overview/shared/TypedText';
import { TABLE_FROM, ViewAt } from '../../overview/shared/OverviewContext';
import { useView } from '../../parts/View';
import { useWidth } from '../../parts/useWidth';
import { useCompareStyles } from './Compare.styles';
import { MOST_COMPARED, subjectsOf, type Subject } from './subjects';
import { TOPICS } from './topics';
import type { Report } from '../../../../plugins-ts/report/reportTypes';

export interface CompareProps {
  readonly report: Report;
  /** Ids of channels or approaches; none begins with the approaches that the article names. */
  readonly compared: readonly string[];
  readonly onComparedChange: (ids: readonly string[]) => void;
  readonly onClose: () => void;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
}

/** Two to four channels or approaches side by side: boundaries, legs and SIP context. Blocks, one below the other, where it is narrow. */
export function Compare({ report, compared, onComparedChange, onClose, text, locale }: CompareProps): React.ReactElement {
  const styles = useCompareStyles();
  const [element, width] = useWidth(TABLE_FROM);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const subjects = React.useMemo(() => subjectsOf(compared, report, text), [compared, report, text]);
  const ids = subjects.map(({ id }) => id);

  React.useEffect(() => heading.current?.focus(), []);

  const toggle = (id: string, on: boolean): void => onComparedChange(on ? [...ids, id] : ids.filter((other) => other !== id));
  const channels = subjects.filter(({ id }) => !APPROACHES.some((approach) => approach.id === id));
  const choices = [
    ...channels.map(({ id, title }) => ({ id, label: shortened(title) })),
    ...APPROACHES.map(({ id }) => ({ id, label: text(approachKey(id)) })),
  ];
  return (
    <div ref={element} className={styles.root} dir={directionOf(locale)} lang={locale}>
      <ViewAt text={text} locale={locale} dir={directionOf(locale)} width={width}>
        <div className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {text('Compare_Title')}
          </h1>
          <span className={styles.screenOnly}>
            <Button label={text('Compare_Close')} onClick={onClose} />
          </span>
        </div>
        <fieldset className={css(styles.picker, styles.screenOnly)}>
          <legend className={styles.legend}>{text('Compare_Choose', { most: MOST_COMPARED })}</legend>
          {choices.map(({ id, label }) => (
            <label key={id} className={styles.choice}>
              <input
                type="checkbox"
                className={styles.check}
                checked={ids.includes(id)}
                disabled={ids.includes(id) ? ids.length <= 1 : ids.length >= MOST_COMPARED}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <bdi className={styles.choiceName}>{label}</bdi>
            </label>
          ))}
        </fieldset>
        {width < TABLE_FROM ? <Blocks subjects={subjects} /> : <SideBySide subjects={subjects} />}
      </ViewAt>
    </div>
  );
}

interface SubjectsProps {
  readonly subjects: readonly Subject[];
}

function SideBySide({ subjects }: SubjectsProps): React.ReactElement {
  const styles = useCompareStyles();
  const { text } = useView();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.topic} />
            {subjects.map(({ id, title }) => (
              <th key={id} scope="col" className={styles.subject}>
                <bdi>{shortened(title)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TOPICS.map(({ id, heading, Cell }) => (
            <tr key={id} className={styles.row}>
              <th scope="row" className={styles.topic}>
                {text(heading)}
              </th>
              {subjects.map((subject) => (
                <td key={subject.id} className={styles.cell}>
                  <Cell subject={subject} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Blocks({ subjects }: SubjectsProps): React.ReactElement {
  const styles = useCompareStyles();
  const { text } = useView();
  return (
    <>
      {subjects.map((subject) => (
        <section key={subject.id} className={styles.block} aria-label={shortened(subject.title)}>
          <h2 className={styles.blockHeading}>
            <bdi>{shortened(subject.title)}</bdi>
          </h2>
          <dl className={styles.terms}>
            {TOPICS.map(({ id, heading, Cell }) => (
              <React.Fragment key={id}>
                <dt className={styles.term}>{text(heading)}</dt>
                <dd className={styles.value}>
                  <Cell subject={subject} />
                </dd>
              </React.Fragment>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
