import * as React from 'react';
import { css } from '@fluentui/react';
import { formatDate, type Text } from '../../../plugins-ts/text';
import { ApproachMix } from './ApproachMix/ApproachMix';
import { daysText } from './cells/facetNames';
import { Icon } from '../parts/icons/Icon';
import type { IconName } from '../parts/icons/iconNames';
import { useView } from '../parts/View';
import type { Figure, Summary } from '../../../plugins-ts/report/summary';
import { toggleFlag, type FlagId, type OverviewState } from './model';
import { countText, figureText } from './shared/formats';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import type { Layout } from './shared/OverviewContext';
import { useTileStyles } from './Tiles.styles';

export interface TilesProps {
  readonly summary: Summary;
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
  readonly figure: Figure;
  /** What the figure counts; what it cannot count is a line of its own. */
  readonly details: readonly string[];
  readonly title: string;
}

/** The four figures, by what was counted and what could not be. */
function tilesOf(summary: Summary, unchecked: number, text: Text, locale: string): readonly Tile[] {
  const { retiring, undecided, noSlaOutbound, findings, channelsWithErrors, unreadNumbers } = summary;
  const [end] = summary.retirements;
  const ended = end !== undefined && end.daysLeft < 0;
  const title = (id: string): string => text(`Overview_Tile_${keyPart(id)}`);
  const open = ({ unread }: Figure): readonly string[] =>
    unread.length === 0
      ? []
      : [unreadNumbers > 0 ? countText(text, locale, 'Overview_Tile_NotKnown', unreadNumbers) : text('Overview_Tile_Partly')];
  // What is said of all channels is said where all that decides was read.
  const details = (figure: Figure, whole: string): readonly string[] =>
    figure.unread.length === 0 ? [whole] : [text('Overview_Tile_Channels'), ...open(figure)];
  const ends = (key: string): string =>
    end === undefined ? '' : text(key, { date: formatDate(end.endsOn, locale), days: daysText(end.daysLeft, text, locale) });
  return [
    {
      flag: 'noSlaOutbound',
      icon: 'shieldNone',
      tone: 'quiet',
      figure: noSlaOutbound,
      title: title('noSlaOutbound'),
      details: [text('Overview_Tile_NoSlaOutbound_Detail'), ...open(noSlaOutbound)],
    },
    {
      flag: 'retiring',
      icon: 'clock',
      tone: 'warning',
      figure: retiring,
      title: title(ended ? 'ended' : 'retiring'),
      details:
        retiring.count > 0
          ? [ends(ended ? 'Overview_Tile_Ended_Detail' : 'Overview_Tile_Retiring_Detail'), ...open(retiring)]
          : details(retiring, text('Overview_Tile_Retiring_None')),
    },
    {
      flag: 'undecided',
      icon: 'undecided',
      tone: 'quiet',
      figure: undecided,
      title: title('undecided'),
      details: details(
        undecided,
        text(`Overview_Tile_Undecided_${undecided.count === 0 ? 'None' : undecided.teamsOnly ? 'Teams' : 'Detail'}`),
      ),
    },
    {
      flag: 'errors',
      icon: 'error',
      tone: 'error',
      figure: findings.error,
      title: title('errors'),
      details: [
        ...(findings.error.count === 0 && unchecked > 0
          ? unreadNumbers > 0
            ? open(findings.error)
            : []
          : [countText(text, locale, 'Overview_Tile_Errors_Detail', channelsWithErrors.count)]),
        ...(unchecked > 0 ? [countText(text, locale, 'Overview_Tile_NotChecked', unchecked)] : []),
      ],
    },
  ];
}

/** The state of telephony in five figures. Each narrows the list; several narrow together. */
export function Tiles({ summary, state, onStateChange, layout, width, unchecked }: TilesProps): React.ReactElement {
  const styles = useTileStyles();
  const { text, locale } = useView();
  const blocks = layout === 'blocks';
  return (
    <div
      className={css(styles.tiles, layout === 'compact' && styles.compact, blocks && styles.blocks)}
      role="group"
      aria-label={text('Overview_Tiles')}
    >
      <ApproachMix summary={summary} state={state} onStateChange={onStateChange} layout={layout} width={width} />
      {tilesOf(summary, unchecked, text, locale).map(({ flag, icon, tone, figure, details, title: name }) => {
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
              {figureText(figure, locale)}
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
