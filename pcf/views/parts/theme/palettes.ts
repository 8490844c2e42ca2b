/**
 * The look where the host brings no theme of its own: Fluent's light one, with a warning mark that keeps its contrast on
 * the surface of warnings. The only literal color of the card, and a theme slot.
 */
import type { IPartialTheme } from '@fluentui/react';

export const LIGHT: IPartialTheme = { semanticColors: { severeWarningIcon: '#8a5300' } };
