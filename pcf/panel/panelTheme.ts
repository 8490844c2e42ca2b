/**
 * The panel's theme. A page of its own gets no theme from the platform; it is light unless whoever opens it asks for dark.
 * The dark palette is Fluent's own inverted one, with the marks that must keep their contrast on their surfaces.
 */
import { createTheme, type IPalette, type ITheme, type Theme } from '@fluentui/react';
import { cardTheme } from '../views/parts/theme/theme';

const DARK: Partial<IPalette> = {
  themeDarker: '#82c7ff',
  themeDark: '#6cb8f6',
  themeDarkAlt: '#3aa0f3',
  themePrimary: '#2899f5',
  themeSecondary: '#3aa0f3',
  themeTertiary: '#235a85',
  themeLight: '#004c87',
  themeLighter: '#043862',
  themeLighterAlt: '#092c47',
  black: '#ffffff',
  neutralDark: '#faf9f8',
  neutralPrimary: '#f3f2f1',
  neutralPrimaryAlt: '#c8c6c4',
  neutralSecondary: '#b3b0ad',
  neutralSecondaryAlt: '#8a8886',
  neutralTertiary: '#8a8886',
  neutralTertiaryAlt: '#605e5c',
  neutralQuaternary: '#484644',
  neutralQuaternaryAlt: '#484644',
  neutralLight: '#3b3a39',
  neutralLighter: '#292827',
  neutralLighterAlt: '#252423',
  white: '#1b1a19',
};

const DARK_MARKS: Partial<ITheme['semanticColors']> = {
  link: '#6cb8f6',
  linkHovered: '#82c7ff',
  messageLink: '#82c7ff',
  errorBackground: '#442726',
  errorIcon: '#f1707b',
  warningBackground: '#433519',
  severeWarningIcon: '#fce100',
  successBackground: '#393d1b',
  successIcon: '#92c353',
  infoBackground: '#323130',
  infoIcon: '#c8c6c4',
};

/** The theme of the whole panel. `rtl` turns what points and where callouts open. */
export function panelTheme(name: 'light' | 'dark', rtl: boolean): Theme {
  return name === 'light' ? cardTheme(null, rtl) : createTheme({ palette: DARK, semanticColors: DARK_MARKS, isInverted: true, rtl });
}
