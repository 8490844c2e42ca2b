import * as React from 'react';
import { css } from '@fluentui/react';
import { directionOf } from '../../../plugins-ts/text';
import { useWidth } from '../parts/useWidth';
// The list before the details: sheets are made in the order of imports, and those of the details not before they open.
import { ListPart } from './ListPart';
import { DetailsPane } from './DetailsPane/DetailsPane';
import { detailsSubject } from './DetailsPane/detailsSubject';
import type { GridHandle } from './Grid/Grid.types';
import type { OverviewProps } from './Overview.types';
import { useOverviewStyles } from './Overview.styles';
import { DETAILS_WIDTH, detailsBeside, layoutOf, ViewAt, WIDE_FROM } from './shared/OverviewContext';

/**
 * All voice channels at a glance: what is on which approach, what has no Microsoft SLA, what ends, what is not decided; the
 * list, and details of one beside it.
 *
 * State lives with the caller, who keeps it in an address. The overview reads nothing and stores nothing.
 */
export function Overview(props: OverviewProps): React.ReactElement {
  const {
    report,
    state,
    onStateChange,
    text,
    locale,
    width: given,
    opens = 'details',
    onOpenRecord,
    busy = false,
    onTicket,
    detailsMore,
    numbersMore,
  } = props;
  const styles = useOverviewStyles();
  const [element, width] = useWidth(given ?? WIDE_FROM);
  const dir = directionOf(locale);
  const list = React.useRef<HTMLDivElement>(null);
  const grid = React.useRef<GridHandle | null>(null);

  const subject = React.useMemo(
    () => (opens === 'details' ? detailsSubject(report, { channel: state.channel, number: state.number }) : null),
    [report, state.channel, state.number, opens],
  );
  const open = subject !== null;
  const beside = open && detailsBeside(width);
  const layout = layoutOf(width, open);
  const listWidth = beside ? width - DETAILS_WIDTH : width;

  const close = React.useCallback(() => onStateChange({ ...state, channel: null, number: null }), [onStateChange, state]);

  // Closed by a button, by Esc or by the browser's back: the focus goes back to the row that was open.
  const openId = open ? (state.channel ?? state.number) : null;
  const lastOpen = React.useRef<string | null>(null);
  React.useLayoutEffect(() => {
    const closed = lastOpen.current;
    lastOpen.current = openId;
    if (closed === null || openId !== null) return;
    // The pane went with its focus, which is nowhere now. A focus that is somewhere is not taken away.
    if (document.activeElement === null || document.activeElement === document.body) grid.current?.focusRow(closed);
  }, [openId]);

  // Beside open details the list scrolls by itself, else with everything. Read while the page is still as it was: whoever has
  // scrolled to a row and opens it goes on from there. Details in place of the list begin at their own top, which they see to.
  const wasBeside = React.useRef(beside);
  const scrolled = wasBeside.current === beside ? null : ((wasBeside.current ? list : element).current?.scrollTop ?? 0);
  React.useLayoutEffect(() => {
    wasBeside.current = beside;
    const scroller = (beside ? list : element).current;
    if (scrolled === null || !scroller || (openId !== null && !beside)) return;
    scroller.scrollTop = scrolled;
    if (openId !== null) grid.current?.showRow(openId);
  }, [beside, element, openId, scrolled]);

  return (
    <div ref={element} aria-busy={busy} className={css(styles.root, beside && styles.split)} dir={dir} lang={locale}>
      <ViewAt text={text} locale={locale} dir={dir} width={listWidth}>
        <ListPart {...props} layout={layout} width={listWidth} beside={beside} hidden={open && !beside} main={list} grid={grid} />
      </ViewAt>
      {subject && (
        <ViewAt text={text} locale={locale} dir={dir} width={beside ? DETAILS_WIDTH : width}>
          <DetailsPane
            subject={subject}
            report={report}
            beside={beside}
            width={beside ? DETAILS_WIDTH : width}
            onClose={close}
            onTicket={onTicket}
            detailsMore={detailsMore}
            numbersMore={numbersMore}
            onOpenRecord={onOpenRecord}
          />
        </ViewAt>
      )}
    </div>
  );
}
