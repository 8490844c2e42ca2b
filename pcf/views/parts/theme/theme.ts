/**
 * From the host's theme to Fluent v8 slots. Model-driven apps hand Fluent v9 tokens to a control; the platform's
 * Fluent library for virtual controls is v8. The bridge is a table, so that no v9 code comes into the bundle.
 */
import { createTheme, type IPalette, type ISemanticColors, type IPartialTheme, type ITheme } from '@fluentui/react';
import * as React from '../react';

/**
 * The look where the host brings no theme of its own: Fluent's light one, with a warning mark that keeps its contrast on
 * the surface of warnings. The only literal color of the card, and a theme slot.
 */
const LIGHT: IPartialTheme = { semanticColors: { severeWarningIcon: '#8a5300' } };

/** What the card reads of `context.fluentDesignLanguage`. Tokens may be missing: hosts differ in age. */
export interface HostDesign {
  readonly tokenTheme?: object | null;
  readonly isDarkTheme?: boolean;
}

/**
 * Slot to token, without the `color` that all tokens begin with. Brand slots take the "compound" tokens, because these are what v9 uses for marks that must be told
 * apart from the surface: dark on light, light on dark.
 */
const PALETTE: { readonly [slot in keyof IPalette]?: string } = {
  themePrimary: 'CompoundBrandBackground',
  themeDarkAlt: 'CompoundBrandBackgroundHover',
  themeDark: 'BrandForeground2',
  themeDarker: 'BrandForeground2Pressed',
  themeSecondary: 'CompoundBrandBackgroundHover',
  themeTertiary: 'BrandStroke2',
  themeLight: 'BrandBackground2Pressed',
  themeLighter: 'BrandBackground2',
  themeLighterAlt: 'BrandBackground2',
  black: 'StrokeFocus2',
  neutralDark: 'NeutralForeground1',
  neutralPrimary: 'NeutralForeground1',
  neutralPrimaryAlt: 'NeutralForeground2',
  neutralSecondary: 'NeutralForeground3',
  neutralSecondaryAlt: 'NeutralStrokeAccessible',
  neutralTertiary: 'NeutralForegroundDisabled',
  neutralTertiaryAlt: 'NeutralStroke1',
  neutralQuaternary: 'NeutralStroke1',
  neutralQuaternaryAlt: 'NeutralStroke2',
  neutralLight: 'NeutralStroke2',
  neutralLighter: 'NeutralBackground3',
  neutralLighterAlt: 'NeutralBackground2',
  white: 'NeutralBackground1',
};

const SEMANTIC: { readonly [slot in keyof ISemanticColors]?: string } = {
  link: 'BrandForegroundLink',
  linkHovered: 'BrandForegroundLinkHover',
  messageLink: 'BrandForegroundLinkHover',
  errorBackground: 'StatusDangerBackground1',
  errorIcon: 'StatusDangerForeground1',
  warningBackground: 'StatusWarningBackground1',
  severeWarningIcon: 'StatusWarningForeground1',
  successBackground: 'StatusSuccessBackground1',
  successIcon: 'StatusSuccessForeground1',
  infoBackground: 'NeutralBackground3',
  infoIcon: 'NeutralForeground3',
};

type Tokens = Readonly<Record<string, unknown>>;

function pick(slots: Readonly<Record<string, string | undefined>>, tokens: Tokens): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [slot, token] of Object.entries(slots)) {
    const value = tokens[`color${token}`];
    if (typeof value === 'string' && value) picked[slot] = value;
  }
  return picked;
}

/**
 * The v8 theme for a host's design; a host that says nothing gets Fluent's own light one.
 * @param design `context.fluentDesignLanguage`
 * @param rtl whether the words run from right to left, for the placing of callouts
 */
export function cardTheme(design: HostDesign | null | undefined, rtl: boolean): ITheme {
  const tokens = design?.tokenTheme as Tokens | null | undefined;
  if (!tokens) return createTheme({ ...LIGHT, rtl });
  const { fontFamilyBase } = tokens;
  return createTheme({
    palette: pick(PALETTE, tokens),
    semanticColors: pick(SEMANTIC, tokens),
    ...(typeof fontFamilyBase === 'string' ? { defaultFontStyle: { fontFamily: fontFamilyBase } } : {}),
    isInverted: design?.isDarkTheme === true,
    rtl,
  });
}

/** `cardTheme`, made again only when what it comes from changes: hosts give a new object with every update. */
export function useCardTheme(design: HostDesign | null | undefined, dir: 'ltr' | 'rtl'): ITheme {
  const tokenTheme = design?.tokenTheme;
  const isDarkTheme = design?.isDarkTheme;
  return React.useMemo(() => cardTheme({ tokenTheme, isDarkTheme }, dir === 'rtl'), [tokenTheme, isDarkTheme, dir]);
}
