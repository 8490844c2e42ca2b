/** `context.fluentDesignLanguage`: the real Fluent v9 tokens that a model-driven app hands to controls. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-theme';
import type { ThemeName } from '../hostAddress';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const;

export function designOf(theme: ThemeName): ComponentFramework.FluentDesignState {
  return {
    tokenTheme: THEMES[theme],
    // Apps that keep the standard brand hand out no ramp of their own.
    brand: {} as ComponentFramework.BrandVariants,
    isDarkTheme: theme !== 'light',
  };
}

/** The page itself takes the same tokens, as CSS variables. */
export function applyTheme(theme: ThemeName, root: HTMLElement): void {
  for (const [token, value] of Object.entries(THEMES[theme])) {
    if (token.startsWith('color')) root.style.setProperty(`--${token}`, String(value));
  }
  root.style.colorScheme = theme === 'light' ? 'light' : 'dark';
}
