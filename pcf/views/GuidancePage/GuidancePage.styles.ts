import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../theme/styles';

/** What the pages on readiness, advice and tickets have in common. */
export const useGuidanceStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const line = `1px solid ${palette.neutralQuaternaryAlt}`;
  return {
    root: { padding: '16px 24px 24px', color: color.bodyText, background: color.bodyBackground, boxSizing: 'border-box', fontSize: 14, lineHeight: '20px', overflowWrap: 'anywhere', '@media (max-width: 479px)': { padding: 12 }, '@media print': { padding: 0 } },
    title: { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600, outline: 'none' },
    subtitle: { ...CAPTION, margin: '2px 0 0', color: color.bodySubtext },
    // Commands look as those above the list: no frame, and a line below all of them.
    actions: {
      display: 'flex', flexWrap: 'wrap', gap: 4, margin: '8px 0 16px', paddingBlockEnd: 6, borderBlockEnd: `1px solid ${palette.neutralLight}`,
      '> button': { minHeight: 32, padding: '0 8px', border: 0, fontWeight: 400, ':hover': { background: palette.neutralLighter }, '> svg': { color: palette.themePrimary, [FORCED_COLORS]: { color: 'inherit' } } },
      '@media print': { display: 'none' },
    },
    heading: { margin: '20px 0 6px', fontSize: 16, lineHeight: '22px', fontWeight: 600 },
    subheading: { margin: '12px 0 4px', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    note: { ...CAPTION, margin: '0 0 8px', color: color.bodySubtext },
    // Wide tables scroll in themselves, by keyboard too, so that the page never does.
    scroll: { overflowX: 'auto', ...focusRing(theme), '@media print': { overflowX: 'visible' } },
    // Words stay whole: a column is never narrower than its longest one.
    table: { borderCollapse: 'collapse', inlineSize: '100%', overflowWrap: 'break-word' },
    head: { ...CAPTION, textAlign: 'start', fontWeight: 600, verticalAlign: 'bottom', padding: '6px 8px', borderBlockEnd: `1px solid ${palette.neutralSecondary}` },
    cell: { textAlign: 'start', verticalAlign: 'top', padding: '6px 8px', borderBlockEnd: line, fontWeight: 400 },
    slim: { inlineSize: 24, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
    who: { fontWeight: 600, inlineSize: 200 },
    oneLine: { whiteSpace: 'nowrap' },
    groupHead: { ...CAPTION, textAlign: 'start', fontWeight: 600, margin: 0, padding: '6px 8px', background: palette.neutralLighterAlt, borderBlockEnd: line },
    grounds: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
    link: { ...CAPTION, ...focusRing(theme), color: color.link, textDecoration: 'none', ':hover': { textDecoration: 'underline' }, [FORCED_COLORS]: { textDecoration: 'underline' } },
    chips: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '0 0 12px', '@media print': { display: 'none' } },
    chip: {
      ...BARE_BUTTON, ...focusRing(theme), display: 'inline-flex', alignItems: 'center', gap: 8, minBlockSize: 32, padding: '0 12px', boxSizing: 'border-box', borderRadius: 2, border: `1px solid ${palette.neutralTertiary}`,
      ':hover': { background: palette.neutralLighterAlt }, [FORCED_COLORS]: { borderColor: 'ButtonText' },
    },
    chipOn: { background: palette.themeLighterAlt, borderColor: palette.themePrimary, boxShadow: `inset 0 0 0 1px ${palette.themePrimary}`, [FORCED_COLORS]: { borderColor: 'Highlight', outline: '2px solid Highlight' } },
    chipCount: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
    row: { '@media print': { breakInside: 'avoid' } },
    strong: { fontWeight: 600 },
    block: { borderBlockEnd: line, padding: '8px 0' },
    terms: { display: 'grid', gridTemplateColumns: 'minmax(88px, max-content) 1fr', gap: '2px 12px', margin: '4px 0 0' },
    term: { ...CAPTION, color: color.bodySubtext, lineHeight: '20px' },
    value: { margin: 0, minWidth: 0 },
    plain: { margin: 0, padding: 0, listStyle: 'none' },
    ordered: { margin: 0, paddingInlineStart: 20 },
    choice: { display: 'flex', gap: 8, alignItems: 'flex-start', minBlockSize: 24, cursor: 'pointer', '> input': { accentColor: palette.themePrimary, margin: '3px 0 0', flex: 'none', inlineSize: 16, blockSize: 16, ...focusRing(theme) } },
    /** Short answers beside each other, and where they are many, in columns. */
    inlineChoices: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
    columnChoices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))', gap: '4px 16px' },
    fieldset: { border: 0, margin: '0 0 12px', padding: 0, minInlineSize: 0 },
    legend: { padding: 0, marginBlockEnd: 4, fontWeight: 600 },
    input: { font: 'inherit', color: 'inherit', background: color.inputBackground, border: `1px solid ${palette.neutralSecondary}`, borderRadius: 2, blockSize: 32, padding: '0 8px', inlineSize: '100%', boxSizing: 'border-box', ...focusRing(theme) },
    tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: 8, margin: '12px 0' },
    tile: { ...BARE_BUTTON, ...focusRing(theme), display: 'flex', flexDirection: 'column', minWidth: 0, padding: '8px 12px', border: line, borderRadius: 2, ':hover': { background: palette.neutralLighterAlt }, [FORCED_COLORS]: { borderColor: 'CanvasText' } },
    pressed: { background: palette.themeLighterAlt, borderColor: palette.themePrimary, boxShadow: `inset 0 -2px 0 ${palette.themePrimary}`, [FORCED_COLORS]: { borderColor: 'Highlight', outline: '2px solid Highlight' } },
    count: { display: 'block', fontSize: 28, lineHeight: '36px', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
    summary: { ...focusRing(theme), cursor: 'pointer', color: color.link, minBlockSize: 24 },
    nav: { display: 'flex', flexWrap: 'wrap', gap: 4, padding: '0 24px', background: color.bodyBackground, borderBlockEnd: line, '@media (max-width: 479px)': { padding: '0 8px' }, '@media print': { display: 'none' } },
    navLink: { ...focusRing(theme), padding: '10px 8px', color: color.bodyText, textDecoration: 'none', lineHeight: '20px', fontSize: 14, borderBlockEnd: '2px solid transparent', ':hover': { background: palette.neutralLighterAlt } },
    navCurrent: { fontWeight: 600, borderBlockEndColor: palette.themePrimary, [FORCED_COLORS]: { borderBlockEndColor: 'Highlight' } },
    /** Set apart from what it leads to. */
    panel: { border: line, borderRadius: 2, padding: '0 12px' },
    statements: { margin: 0, padding: 0, listStyle: 'none', '> li + li': { marginBlockStart: 6 } },
    side: { background: palette.neutralLighterAlt, verticalAlign: 'top', inlineSize: 112, minInlineSize: 112, borderBlockEnd: line },
    even: { tableLayout: 'fixed' },
    foldHead: { ...focusRing(theme), display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '2px 12px', justifyContent: 'space-between', minBlockSize: 32, padding: '8px 0', cursor: 'pointer', boxSizing: 'border-box' },
    columns: { display: 'grid', gridTemplateColumns: '264px minmax(0, 1fr)', gap: 24, alignItems: 'start' },
    first: { background: palette.themeLighterAlt, borderBlockStart: `3px solid ${palette.themePrimary}` },
    figure: { margin: 0, maxInlineSize: 720 },
    axis: { fill: color.bodySubtext, fontSize: 12 },
    burn: { fill: 'none', stroke: palette.themePrimary, strokeWidth: 2, [FORCED_COLORS]: { stroke: 'Highlight' } },
    burnArea: { fill: palette.themeLighter, [FORCED_COLORS]: { fill: 'none' } },
    rule: { stroke: palette.neutralTertiaryAlt, [FORCED_COLORS]: { stroke: 'CanvasText' } },
    blank: { display: 'inline-block', minInlineSize: 80, borderBlockEnd: `1px solid ${palette.neutralSecondary}` },
    fillIns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '16px 24px', '@media print': { gridTemplateColumns: 'repeat(3, 1fr)', gap: '6px 24px' } },
    fillIn: { borderBlockEnd: `1px solid ${palette.neutralSecondary}`, paddingBlockEnd: 20, ...CAPTION, color: color.bodySubtext, '@media print': { paddingBlockEnd: 16 } },
    stated: { color: palette.themePrimary },
    noneStated: { color: palette.neutralSecondary },
    wide: { gridColumn: '1 / -1' },
    pairs: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))', gap: '0 24px', margin: 0, '@media print': { gridTemplateColumns: '1fr 1fr' } },
    pair: { display: 'grid', gridTemplateColumns: '124px 1fr', gap: 8 },
    /** One A4 page: smaller type, and no air between sections. */
    // `panel.css` has what a sheet on paper needs besides.
    sheet: { '@media print': { fontSize: 10, lineHeight: '13px', color: '#000', background: 'none' } },
    tight: { '@media print': { margin: '5px 0 1px', fontSize: 11, lineHeight: '14px' } },
    tightCell: { '@media print': { padding: '1px 6px', fontSize: 10, lineHeight: '13px' } },
  };
});
