// The bridge from the host's Fluent v9 tokens to v8 slots, and that what the card draws with them can be read.
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-theme';
import type { ITheme } from '@fluentui/react';
import { cardTheme } from '../../pcf/views/parts/theme/theme';

const channels = (color: string): number[] => {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) throw new Error(`not a color: ${color}`);
  const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16) / 255);
};

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const THEMES: readonly (readonly [string, ITheme])[] = [
  ['light', cardTheme({ tokenTheme: webLightTheme }, false)],
  ['dark', cardTheme({ tokenTheme: webDarkTheme, isDarkTheme: true }, false)],
  ['high contrast', cardTheme({ tokenTheme: teamsHighContrastTheme, isDarkTheme: true }, false)],
  ['Fluent without a host', cardTheme(undefined, false)],
];

describe.each(THEMES)('%s', (_name, { palette, semanticColors: color }) => {
  it.each<[string, string, string]>([
    ['text', color.bodyText, color.bodyBackground],
    ['second text', color.bodySubtext, color.bodyBackground],
    ['second text on an unselected tab', color.bodySubtext, palette.neutralLighterAlt],
    ['links', color.link, color.bodyBackground],
    ['links on the retirement strip', color.messageLink, color.warningBackground],
    ['text on the retirement strip', color.bodyText, color.warningBackground],
    ['label of the bracket', palette.themeDark, color.bodyBackground],
    ['label of the bracket on its filling', palette.themeDark, palette.themeLighter],
    ['text on the filling of the bracket', color.bodyText, palette.themeLighter],
    ['badge: retiring', color.bodyText, color.warningBackground],
    ['badge: current', color.bodyText, color.successBackground],
    ['badge: not usable', color.bodyText, color.errorBackground],
    ['badge: neutral', color.bodyText, color.infoBackground],
  ])('%s can be read: 4.5 to 1', (_what, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each<[string, string, string]>([
    ['icon on a filled node', palette.white, palette.themePrimary],
    ['bracket', palette.themePrimary, color.bodyBackground],
    ['outline and dashed line', palette.neutralSecondary, color.bodyBackground],
    ['border of a chip', palette.neutralSecondaryAlt, color.bodyBackground],
    ['mark: carried', color.successIcon, color.bodyBackground],
    ['mark: carried, inside the bracket', color.successIcon, palette.themeLighter],
    ['mark: at risk', color.severeWarningIcon, color.bodyBackground],
    ['mark: lost', color.errorIcon, color.bodyBackground],
    ['clock on the retirement strip', color.severeWarningIcon, color.warningBackground],
    ['focus ring', palette.black, color.bodyBackground],
  ])('%s can be told apart: 3 to 1', (_what, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('is dark when the host says so, and runs from right to left with the words', () => {
  expect(cardTheme({ tokenTheme: webDarkTheme, isDarkTheme: true }, false).isInverted).toBe(true);
  expect(cardTheme(undefined, true).rtl).toBe(true);
});

it('takes what a host has and fills the rest: tokens that are missing or are no texts change nothing', () => {
  const { palette, semanticColors } = cardTheme({ tokenTheme: { colorNeutralBackground1: '#010203', colorBrandForegroundLink: 7 } }, false);
  const { semanticColors: plain } = cardTheme(undefined, false);
  expect([palette.white, semanticColors.bodyBackground]).toEqual(['#010203', '#010203']);
  expect(semanticColors.link).toBe(plain.link);
});
