/** Class names in one attribute; what is `false`, empty or absent is left out. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
