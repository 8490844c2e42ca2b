import * as React from './react';
import { approachKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import type { ApproachId } from '../../../plugins-ts/catalogue/vocabulary';
import { useBasisStyles } from './Basis';
import { useView } from './View';

/** The address of the page about an approach; `null` where there is no such page, as on a form. */
export const ApproachAddress = React.createContext<((approach: ApproachId) => string) | null>(null);

export interface ApproachLinkProps {
  readonly approach: ApproachId | 'unknown';
  /** What the link stands on; the approach's short name unless given. */
  readonly children?: string;
  /** It stands on a tinted background, where the color of links has too little contrast: it takes the color of the text around. */
  readonly tinted?: boolean;
}

/** The name of an approach, linked to the page about it where there is one. */
export function ApproachLink({ approach, children, tinted = false }: ApproachLinkProps): React.ReactElement {
  const styles = useBasisStyles();
  const { text } = useView();
  const addressOf = React.useContext(ApproachAddress);
  const name = text(approachKey(approach));
  const shown = children ?? name;
  if (addressOf === null || approach === 'unknown') return <>{shown}</>;
  return (
    <a
      className={styles.link}
      style={{ font: 'inherit', ...(tinted ? { color: 'inherit', textDecoration: 'underline' } : {}) }}
      href={addressOf(approach)}
      title={text('About_Link', { approach: name })}
    >
      {shown}
    </a>
  );
}
