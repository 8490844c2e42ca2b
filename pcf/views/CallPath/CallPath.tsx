import * as React from 'react';
import { sipMark, sipMarkKey } from '../../../plugins-ts/domain/catalogue/keys';
import { Button } from '../Button/Button';
import { useIdentifier } from '../shared/useIdentifier';
import { useRovingFocus } from '../shared/useRovingFocus';
import { useView } from '../shared/View';
import type { CallPathProps } from './CallPath.types';
import { useCallPathStyles } from './CallPath.styles';
import { HorizontalPath } from './HorizontalPath';
import { LegCallout } from './LegCallout';
import { pathSentences } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';
import { VerticalPath } from './VerticalPath';

/**
 * The way of a call, with Microsoft's part bracketed. Legs are one Tab stop and open a callout; the same in sentences is
 * always in the page, and shown to everyone on request.
 */
export function CallPath({ path }: CallPathProps): React.ReactElement {
  const styles = useCallPathStyles();
  const { text, dir, size } = useView();
  const [open, setOpen] = React.useState<number | null>(null);
  const [asList, setAsList] = React.useState(false);
  const roving = useRovingFocus(path.legs.length, dir === 'rtl');
  const listId = useIdentifier('list');

  const Drawing = size === 'narrow' ? VerticalPath : HorizontalPath;
  const marks = [...new Set(path.legs.map((leg) => sipMark(leg.sipContextOnLeg)))];
  const opened = open === null ? undefined : path.legs[open];
  const target = open === null ? null : roving.element(open);
  return (
    <div>
      <Drawing path={path} roving={roving} open={open} onOpen={(index) => setOpen(index === open ? null : index)} />
      <div className={styles.foot}>
        {size !== 'narrow' && (
          <div className={styles.legend} aria-hidden="true">
            <span>{text('Card_Path_Legend')}</span>
            {marks.map((mark) => (
              <span key={mark} className={styles.entry}>
                <SipMarkIcon mark={mark} />
                {text(sipMarkKey(mark))}
              </span>
            ))}
          </div>
        )}
        <Button look="text" icon="list" label={text('Card_Path_ShowAsList')} expanded={asList} controls={listId} onClick={() => setAsList(!asList)} />
      </div>
      <div id={listId} className={asList ? undefined : styles.hidden}>
        {!path.part && <p className={styles.none}>{text('Card_List_NoneStated')}</p>}
        <ol className={styles.list} aria-label={text('Card_List_Caption')}>
          {pathSentences(path, text).map(({ lead, body, tail }, index) => (
            <li key={index}>
              {lead && <span className={styles.lead}>{lead} </span>}
              {body}
              {tail && <span className={styles.strong}> {tail}</span>}
            </li>
          ))}
        </ol>
      </div>
      {opened && target && <LegCallout leg={opened} index={open ?? 0} target={target} onDismiss={() => setOpen(null)} />}
    </div>
  );
}
