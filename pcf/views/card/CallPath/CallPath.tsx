import * as React from '../../parts/react';
import { sipMark, sipMarkKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { Button } from '../../parts/Button';
import { classes } from '../../parts/classes';
import { useIdentifier } from '../../parts/useIdentifier';
import { useRovingFocus } from '../../parts/useRovingFocus';
import { useView } from '../../parts/View';
import { useCommonStyles, createStyles } from '../../parts/theme/styles';
import { type CallPathProps, Drawing } from './Drawing';
import { LegCallout } from './LegCallout';
import { pathSentences } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';

const useCallPathStyles = createStyles(() => ({
  foot: { gap: '4px 14px', marginBlockStart: 8 },
  legend: { gap: '4px 14px', flexGrow: 1 },
  list: { margin: '8px 0 0', paddingInlineStart: 22 },
  start: { display: 'block' },
}));

/**
 * The way of a call, with Microsoft's part bracketed. Legs are one Tab stop and open a callout; the same in sentences is
 * always in the page, and shown to everyone on request.
 */
export function CallPath({ path }: CallPathProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCallPathStyles();
  const { text, dir, size } = useView();
  const [open, setOpen] = React.useState<number | null>(null);
  const [asList, setAsList] = React.useState(false);
  const roving = useRovingFocus(path.legs.length, dir === 'rtl');
  const listId = useIdentifier('list');

  const marks = [...new Set(path.legs.map((leg) => sipMark(leg.sipContextOnLeg)))];
  const opened = open === null ? undefined : path.legs[open];
  const target = open === null ? null : roving.element(open);
  return (
    <>
      <Drawing path={path} roving={roving} open={open} onOpen={(index) => setOpen(index === open ? null : index)} />
      <div className={classes(common.row, styles.foot)}>
        {size !== 'narrow' && (
          <div className={classes(common.row, common.caption, common.subtle, styles.legend)} aria-hidden="true">
            {text('Card_Path_Legend')}
            {marks.map((mark) => (
              <span key={mark}>
                <SipMarkIcon mark={mark} /> {text(sipMarkKey(mark))}
              </span>
            ))}
          </div>
        )}
        <Button
          look="text"
          icon="list"
          label={text('Card_Path_ShowAsList')}
          expanded={asList}
          controls={listId}
          onClick={() => setAsList(!asList)}
        />
      </div>
      <div id={listId} className={asList ? undefined : common.hidden}>
        <ol className={styles.list} aria-label={text('Card_List_Caption')}>
          {pathSentences(path, text).map(({ lead, body, tail }, index) => (
            <li key={index}>
              {lead && <span className={classes(common.strong, styles.start)}>{lead} </span>}
              {body}
              {tail && <span className={common.strong}> {tail}</span>}
            </li>
          ))}
        </ol>
        {!path.part && <p className={classes(common.paragraph, common.strong)}>{text('Card_List_NoneStated')}</p>}
      </div>
      {opened && target && <LegCallout leg={opened} index={open ?? 0} target={target} onDismiss={() => setOpen(null)} />}
    </>
  );
}
