import * as React from 'react';
import { css } from '@fluentui/react';
import { formatDate, type Text } from '../../../plugins-ts/text';
import { ApproachMix } from './ApproachMix/ApproachMix';
import { daysText } from './cells/facetNames';
import { Icon } from '../parts/icons/Icon';
import type { IconName } from '../parts/icons/iconNames';
import { useView } from '../parts/View';
import { toggleFlag, type FlagId, type OverviewState, type Tally } from './model';
import { countText, figureText } from './shared/formats';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import type { Layout } from './shared/OverviewContext';
import { useTileStyles } from './Tiles.styles';

export interface TilesProps {
  readonly tally: Tally;
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  readonly layout: Layout;
  /** Px of the list's own width. */
  readonly width: number;
  /** How many rules could not be checked. */
  readonly unchecked: number;
}

interface Tile {
  readonly flag: FlagId;
  readonly icon: IconName;
  readonly tone: 'quiet' | 'warning' | 'error';
  readonly figure: number;
  /** What the figure counts; what it cannot count is a line of its own. */
  readonly details: readonly string[];
  readonly title: string;
}

/** The four figures, by what was counted and what could not be. */
function tilesOf(tally: Tally, unchecked: number, text: Text, locale: string): readonly Tile[] {
  const { retiring, undecided, errors } = tally;
  const ended = retiring !== null && retiring.daysLeft < 0;
  const open = tally.unread > 0 ? [countText(text, locale, 'Overview_Tile_NotKnown', tally.unread)] : [];
  const title = (id: string): string => text(`Overview_Tile_${keyPart(id)}`);
  return [
    {
      flag: 'noSlaOutbound',
      icon: 'shieldNone',
      tone: 'quiet',
      figure: tally.noSlaOutbound,
      title: title('noSlaOutbound'),
      details: [text('Overview_Tile_NoSlaOutbound_Detail'), ...open],
    },
    {
      flag: 'retiring',
      icon: 'clock',
      tone: 'warning',
      figure: retiring?.channels ?? 0,
      title: title(ended ? 'ended' : 'retiring'),
      details: retiring
        ? [
            text(ended ? 'Overview_Tile_Ended_Detail' : 'Overview_Tile_Retiring_Detail', {
              date: formatDate(retiring.endsOn, locale),
              days: daysText(retiring.daysLeft, text, locale),
            }),
            ...open,
          ]
        : open.length > 0
          ? open
          : [text('Overview_Tile_Retiring_None')],
    },
    {
      flag: 'undecided',
      icon: 'undecided',
      tone: 'quiet',
      figure: undecided.channels,
      title: title('undecided'),
      details:
        undecided.channels > 0
          ? [text(undecided.teamsOnly ? 'Overview_Tile_Undecided_Teams' : 'Overview_Tile_Undecided_Detail'), ...open]
          : open.length > 0
            ? open
            : [text('Overview_Tile_Undecided_None')],
    },
    {
      flag: 'errors',
      icon: 'error',
      tone: 'error',
      figure: errors.findings,
      title: title('errors'),
      details: [
        ...(errors.findings === 0 && open.length > 0 ? open : [countText(text, locale, 'Overview_Tile_Errors_Detail', errors.channels)]),
        ...(unchecked > 0 ? [countText(text, locale, 'Overview_Tile_NotChecked', unchecked)] : []),
      ],
    },
  ];
}

/** The state of telephony in five figures. Each narrows the list; several narrow together. */
export function Tiles({ tally, state, onStateChange, layout, width, unchecked }: TilesProps): React.ReactElement {
  const styles = useTileStyles();
  const { text, locale } = useView();
  const blocks = layout === 'blocks';
  return (
    <div
      className={css(styles.tiles, layout === 'compact' && styles.compact, blocks && styles.blocks)}
      role="group"
      aria-label={text('Overview_Tiles')}
    >
      <ApproachMix tally={tally} state={state} onStateChange={onStateChange} layout={layout} width={width} />
      {tilesOf(tally, unchecked, text, locale).map(({ flag, icon, tone, figure, details, title: name }) => {
        const on = state.filters[flag];
        return (
          <button
            key={flag}
            type="button"
            className={css(styles.tile, blocks && styles.tileBlocks, on && styles.pressed, on && blocks && styles.pressedBlocks)}
            aria-pressed={on}
            onClick={() => onStateChange({ ...state, list: 'channels', filters: toggleFlag(state.filters, flag) })}
          >
            {on && (
              <span className={styles.pin}>
                <Icon name="check" />
              </span>
            )}
            <span className={css(styles.title, on && styles.besidePin)}>{name}</span>
            <span className={css(styles.figure, blocks && styles.figureBlocks)}>
              <Icon name={icon} className={styles[tone]} />
              {figureText(figure, tally.unread, locale)}
            </span>
            {details.map((detail) => (
              <span key={detail} className={styles.detail}>
                {detail}
              </span>
            ))}
          </button>
        );
      })}
    </div>
  );
}
