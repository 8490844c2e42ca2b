import type { IRawStyle } from '@fluentui/react';
import { BARE_BUTTON, CAPTION, createStyles, FILLED, focusRing, FORCED_COLORS } from '../../parts/theme/styles';

/** Height of the row that icons and legs stand in. */
const TRACK = 44;

/**
 * 12 px, and 11 where letters are wide: `ch` is the width of a digit in the font around, 7.5 px in Segoe UI and a fifth more in
 * the widest that we know. So seven names fit beside each other in any font.
 */
const SMALL_IF_WIDE = 'clamp(11px, calc(20px - 1ch), 12px)';

export const useDrawingStyles = createStyles((theme) => {
  const { semanticColors: color, palette, rtl } = theme;
  const gray = palette.neutralSecondary;
  const blue = palette.themePrimary;
  const highlight: IRawStyle = { [FORCED_COLORS]: { borderColor: 'Highlight' } };
  const frame: IRawStyle = { background: palette.themeLighter, border: `2px solid ${blue}`, ...highlight };
  const tick: IRawStyle = { content: '""', position: 'absolute', insetBlockStart: -4, height: 7, borderInlineStart: `1px solid ${gray}` };
  return {
    // In a row
    across: { display: 'grid', gridTemplateRows: `auto ${TRACK}px auto auto`, margin: '12px 0 4px' },
    bracket: {
      ...CAPTION,
      gridRow: '1',
      fontSize: SMALL_IF_WIDE,
      // As wide as what it stands on, whatever its words are.
      contain: 'inline-size',
      marginInline: -21,
      position: 'relative',
      paddingBlockEnd: 13,
      textAlign: 'center',
      fontWeight: 600,
      whiteSpace: 'nowrap',
      color: palette.themeDark,
      '> svg': { marginInlineEnd: 4 },
      '::after': {
        content: '""',
        position: 'absolute',
        insetInline: 0,
        insetBlockEnd: 0,
        height: 9,
        ...frame,
        borderBlockEnd: 0,
        borderRadius: '3px 3px 0 0',
      },
    },
    bracketNone: { color: color.bodyText, '::after': { background: 'none', border: `1.5px dashed ${gray}`, borderBlockEnd: 0 } },
    track: { ...frame, gridRow: '2', marginInline: -21, borderBlockStart: 0, borderRadius: '0 0 3px 3px' },
    node: {
      width: 32,
      height: 32,
      display: 'grid',
      placeItems: 'center',
      placeSelf: 'center',
      gridRow: '2',
      gridColumn: '1',
      zIndex: 2,
      background: color.bodyBackground,
      border: `1.5px solid ${gray}`,
      '> svg': { verticalAlign: '0' },
    },
    circle: { borderRadius: '50%' },
    rounded: { borderRadius: 10 },
    square: { borderRadius: 2 },
    inside: { background: blue, borderColor: blue, color: palette.white, ...FILLED },
    name: {
      ...CAPTION,
      fontSize: SMALL_IF_WIDE,
      gridRow: '3',
      justifySelf: 'center',
      textAlign: 'center',
      paddingBlockStart: 2,
      minHeight: 34,
      width: 'min-content',
      minWidth: 'min(60px, 100%)',
      maxWidth: '100%',
      overflowWrap: 'break-word',
    },
    nameWhole: { maxWidth: 'none' },
    leg: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      gridRow: '2',
      position: 'relative',
      zIndex: 1,
      marginInline: 19,
      borderRadius: 2,
      ':hover': { background: palette.neutralLight },
    },
    beforePart: { marginInlineEnd: 27 },
    afterPart: { marginInlineStart: 27 },
    line: { position: 'absolute', insetInline: '1px 3px', insetBlockStart: 21, border: `0 dashed ${gray}`, borderBlockStartWidth: 2 },
    lineInside: { borderStyle: 'solid', borderColor: blue, ...highlight },
    head: {
      position: 'absolute',
      insetInlineEnd: 1,
      insetBlockStart: 18,
      width: 8,
      height: 8,
      border: `solid ${gray}`,
      borderWidth: '2px 2px 0 0',
      transform: rtl ? 'rotate(-135deg)' : 'rotate(45deg)',
    },
    headInside: { borderColor: blue, ...highlight },
    mark: { position: 'absolute', insetInline: 0, insetBlockStart: 1, textAlign: 'center', lineHeight: '16px' },
    party: {
      gridRow: '4',
      position: 'relative',
      textAlign: 'center',
      fontSize: SMALL_IF_WIDE,
      lineHeight: '14px',
      color: color.bodySubtext,
      padding: '6px 2px 0',
      marginBlockStart: 4,
      hyphens: 'auto',
      borderBlockStart: `1px solid ${palette.neutralTertiaryAlt}`,
      '::before': { ...tick, insetInlineStart: 0 },
    },
    partyInside: { color: palette.themeDark, fontWeight: 600, borderBlockStart: `2px solid ${blue}`, paddingBlockStart: 5, ...highlight },
    partyLast: { '::after': { ...tick, insetInlineEnd: 0 } },
    // From top to bottom
    down: { display: 'grid', gridTemplateColumns: '32px 1fr', columnGap: '10px', margin: '10px 0 4px', paddingInline: 10 },
    region: { ...frame, borderRadius: 3, gridColumn: '1 / -1', margin: '0 -12px -6px' },
    regionNone: { background: 'none', border: `1.5px dashed ${gray}` },
    caption: {
      ...CAPTION,
      gridColumn: '1 / -1',
      padding: '6px 0 8px',
      fontWeight: 600,
      color: palette.themeDark,
      '> svg': { marginInlineEnd: 4 },
    },
    captionNone: { color: color.bodyText },
    place: { gridColumn: '2', alignSelf: 'center', fontWeight: 600 },
    step: {
      gridColumn: '1 / -1',
      gridRow: 'auto',
      margin: 0,
      padding: '4px 0',
      paddingInlineStart: 42,
      ...CAPTION,
      color: color.bodySubtext,
    },
    stepLine: { insetInline: '15px auto', insetBlock: '3px 4px', borderBlockStartWidth: 0, borderInlineStartWidth: 2 },
    stepHead: { insetInline: '12px auto', insetBlock: 'auto 4px', borderWidth: '0 2px 2px 0', transform: 'rotate(45deg)' },
    stepParty: { display: 'block', color: color.bodyText },
    stepMark: { display: 'flex', gap: 4 },
  };
});
