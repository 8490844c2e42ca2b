import * as React from 'react';

/** Longest name that is put on the page whole. A hundred thousand characters would be laid out though nobody sees them. */
const LONGEST = 300;

/** Text that someone typed, cut to what can be read at all. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return `${text.slice(0, end)}…`;
}

export interface TypedTextProps {
  readonly children: string;
  /** On the isolating element itself: then what does not fit is cut at the end of the text, whichever way it runs. */
  readonly className?: string;
  /** Shows the text in a tooltip too: for where it may be cut. */
  readonly tooltip?: boolean;
}

/** Text that someone typed: isolated, so that characters that turn its direction turn nothing around it. */
export function TypedText({ children, className, tooltip = false }: TypedTextProps): React.ReactElement {
  const shown = shortened(children);
  return (
    <bdi className={className} title={tooltip ? shown : undefined}>
      {shown}
    </bdi>
  );
}
