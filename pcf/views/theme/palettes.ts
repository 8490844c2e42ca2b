/**
 * The look where the host brings no theme of its own. The only literal colors of the card, all of them theme slots.
 */
import type { IPartialTheme } from '@fluentui/react';

/** Fluent's own light theme, with a warning mark that keeps its contrast on the warning surface. */
export const LIGHT: IPartialTheme = {
  semanticColors: { severeWarningIcon: '#8a5300' },
};

export const DARK: IPartialTheme = {
  isInverted: true,
  palette: {
    themeDarker: '#82c7ff', themeDark: '#6cb8f6', themeDarkAlt: '#3aa0f3', themePrimary: '#2899f5', themeSecondary: '#0078d4',
    themeTertiary: '#235a85', themeLight: '#004c87', themeLighter: '#043862', themeLighterAlt: '#092c47',
    black: '#ffffff', neutralDark: '#faf9f8', neutralPrimary: '#f3f2f1', neutralPrimaryAlt: '#c8c6c4', neutralSecondary: '#b3b0ad',
    neutralSecondaryAlt: '#979592', neutralTertiary: '#8a8886', neutralTertiaryAlt: '#605e5c', neutralQuaternary: '#484644',
    neutralQuaternaryAlt: '#484644', neutralLight: '#3b3a39', neutralLighter: '#292827', neutralLighterAlt: '#252423', white: '#1b1a19',
  },
  semanticColors: { link: '#6cb8f6', messageLink: '#82c7ff' },
};
