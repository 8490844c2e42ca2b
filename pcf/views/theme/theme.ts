/**
 * From the host's theme to Fluent v8 slots. Model-driven apps hand Fluent v9 tokens to a control; the platform's
 * Fluent library for virtual controls is v8. The bridge is a table, so that no v9 code comes into the bundle.
 */
import { createTheme } from '@fluentui/react';
import type { IPalette, IPartialTheme, ISemanticColors, ITheme } from '@fluentui/react';
import { DARK, LIGHT } from './palettes';

/** What the card reads of `context.fluentDesignLanguage`. Tokens may be missing: hosts differ in age. */
export interface HostDesign {
  readonly tokenTheme?: object | null;
  readonly isDarkTheme?: boolean;
}

/**
 * Slot to token. Brand slots take the "compound" tokens, because these are what v9 uses for marks that must be told
 * apart from the surface: dark on light, light on dark.
 */
const PALETTE: { readonly [slot in keyof IPalette]?: string } = {
  themePrimary: 'colorCompoundBrandBackground',
  themeDarkAlt: 'colorCompoundBrandBackgroundHover',
  themeDark: 'colorBrandForeground2',
  themeDarker: 'colorBrandForeground2Pressed',
  themeSecondary: 'colorCompoundBrandBackgroundHover',
  themeTertiary: 'colorBrandStroke2',
  themeLight: 'colorBrandBackground2Pressed',
  themeLighter: 'colorBrandBackground2',
  themeLighterAlt: 'colorBrandBackground2',
  black: 'colorStrokeFocus2',
  neutralDark: 'colorNeutralForeground1',
  neutralPrimary: 'colorNeutralForeground1',
  neutralPrimaryAlt: 'colorNeutralForeground2',
  neutralSecondary: 'colorNeutralForeground3',
  neutralSecondaryAlt: 'colorNeutralStrokeAccessible',
  neutralTertiary: 'colorNeutralForegroundDisabled',
  neutralTertiaryAlt: 'colorNeutralStroke1',
  neutralQuaternary: 'colorNeutralStroke1',
  neutralQuaternaryAlt: 'colorNeutralStroke2',
  neutralLight: 'colorNeutralStroke2',
  neutralLighter: 'colorNeutralBackground3',
  neutralLighterAlt: 'colorNeutralBackground2',
  white: 'colorNeutralBackground1',
};

const SEMANTIC: { readonly [slot in keyof ISemanticColors]?: string } = {
  link: 'colorBrandForegroundLink',
  linkHovered: 'colorBrandForegroundLinkHover',
  messageLink: 'colorBrandForegroundLinkHover',
  errorBackground: 'colorStatusDangerBackground1',
  errorIcon: 'colorStatusDangerForeground1',
  warningBackground: 'colorStatusWarningBackground1',
  severeWarningIcon: 'colorStatusWarningForeground1',
  successBackground: 'colorStatusSuccessBackground1',
  successIcon: 'colorStatusSuccessForeground1',
  infoBackground: 'colorNeutralBackground3',
  infoIcon: 'colorNeutralForeground3',
};

type Tokens = Readonly<Record<string, unknown>>;

function pick(slots: Readonly<Record<string, string | undefined>>, tokens: Tokens): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [slot, token] of Object.entries(slots)) {
    const value = token && tokens[token];
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
  const isInverted = design?.isDarkTheme === true;
  const base: IPartialTheme = isInverted ? DARK : LIGHT;
  const tokens = (design?.tokenTheme ?? {}) as Tokens;
  const font = tokens.fontFamilyBase;
  return createTheme({
    ...base,
    palette: { ...base.palette, ...pick(PALETTE, tokens) },
    semanticColors: { ...base.semanticColors, ...pick(SEMANTIC, tokens) },
    ...(typeof font === 'string' && font ? { defaultFontStyle: { fontFamily: font } } : {}),
    isInverted,
    rtl,
  });
}
