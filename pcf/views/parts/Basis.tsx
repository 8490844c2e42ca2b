import { TooltipHost } from '@fluentui/react';
import * as React from './react';
import { basisKey, basisMeaningKey, sourceKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { Icon } from './icons/Icon';
import { classes } from './classes';
import { useView } from './View';
import { CAPTION, createStyles, focusRing, FORCED_COLORS, hitArea, useCommonStyles } from './theme/styles';
import { sourceById } from '../../../plugins-ts/catalogue/sources';
import type { Text } from '../../../plugins-ts/text';
import type { ReactNode } from 'react';
import type { Basis } from '../../../plugins-ts/catalogue/vocabulary';

/** What a statement rests on. */
export interface Founded {
  readonly basis: Basis;
  /** Ids of the catalogue, such as `A-RET`. */
  readonly sources: readonly string[];
}

export interface BasisChipProps extends Founded {
  /** The icon alone, with name and tooltip: in lists where each line has one. */
  readonly iconOnly?: boolean;
  /** Why the statement is made; part of the tooltip. */
  readonly reason?: string;
}

export interface SourceLinkProps {
  readonly source: string;
  /** On a tinted strip, where the color of links differs. */
  readonly onStrip?: boolean;
}

export interface BasisLineProps extends Founded {
  readonly onStrip?: boolean;
  /** Every source rather than the first. */
  readonly all?: boolean;
  /** What else stands in the line. */
  readonly children?: ReactNode;
}

export interface SourcePage {
  readonly id: string;
  readonly title: string;
  /** `null` where the source cannot be linked to: it was seen, but has no address of its own. */
  readonly address: string | null;
}

/** Titles and addresses of sources, in the order given; those with an address first, because a statement links to the first. */
export function sourcePages(ids: readonly string[], text: Text): readonly SourcePage[] {
  const pages = ids.map((id) => ({ id, title: text(sourceKey(id)), address: sourceById(id)?.address ?? null }));
  return [...pages.filter((page) => page.address !== null), ...pages.filter((page) => page.address === null)];
}

export const useBasisStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const link = { ...CAPTION, ...focusRing(theme), ...hitArea(4), textDecoration: 'none', [FORCED_COLORS]: { textDecoration: 'underline' } };
  return {
    host: { display: 'inline-flex' },
    chip: {
      ...link,
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      padding: '0 7px 0 5px',
      border: `1px solid ${palette.neutralSecondaryAlt}`,
      borderRadius: 9,
      color: color.bodyText,
      background: color.bodyBackground,
      whiteSpace: 'nowrap',
      '> svg': { color: palette.neutralSecondary },
      ':hover': { borderColor: 'currentColor' },
    },
    inferred: { border: `1.5px dotted ${palette.neutralSecondary}` },
    iconOnly: { ...link, display: 'inline-flex', padding: '2px', color: palette.neutralSecondary, ':hover': { color: color.bodyText } },
    link: { ...link, color: color.link, ':hover': { textDecoration: 'underline' } },
    /** The mark of a page elsewhere stays with the last word. */
    whole: { whiteSpace: 'nowrap', '> svg': { marginInlineStart: 3 } },
    onStrip: { color: color.messageLink },
  };
});

/** How well a statement is founded, as a link to the page it rests on: Article, Documented or Inferred. */
export function BasisChip({ basis, sources, iconOnly, reason = '' }: BasisChipProps): React.ReactElement {
  const styles = useBasisStyles();
  const { text } = useView();
  const [page] = sourcePages(sources, text);
  const word = text(basisKey(basis));
  const name = page ? text('Card_Basis_Name', { basis: word, source: page.title }) : word;
  const meaning = `${text(basisMeaningKey(basis))} ${reason}`.trim();
  const chip = {
    className: iconOnly ? styles.iconOnly : classes(styles.chip, basis === 'inferred' && styles.inferred),
    'aria-label': name,
    children: [<Icon key="icon" name={basis} size={12} />, !iconOnly && word],
  };
  return (
    <TooltipHost hostClassName={styles.host} content={iconOnly ? `${name}. ${meaning}` : meaning}>
      {page?.address ? (
        <a href={page.address} target="_blank" rel="noopener noreferrer" {...chip} />
      ) : (
        // A source without an address of its own cannot be linked to; it is named all the same.
        <span role="img" {...chip} />
      )}
    </TooltipHost>
  );
}

/** The title of a cited page, linked to it. */
export function SourceLink({ source, onStrip }: SourceLinkProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useBasisStyles();
  const { text } = useView();
  const [page] = sourcePages([source], text);
  if (!page?.address) return <span className={classes(common.caption, common.subtle)}>{page?.title}</span>;
  const lastWord = page.title.lastIndexOf(' ') + 1;
  return (
    <a className={classes(styles.link, onStrip && styles.onStrip)} href={page.address} target="_blank" rel="noopener noreferrer">
      {page.title.slice(0, lastWord)}
      <span className={styles.whole}>
        {page.title.slice(lastWord)}
        <Icon name="external" size={12} flip />
      </span>
    </a>
  );
}

/** Chip and link: what a statement rests on, below or beside it. */
export function BasisLine({ basis, sources, onStrip, all, children }: BasisLineProps): React.ReactElement {
  const common = useCommonStyles();
  const { text } = useView();
  const pages = sourcePages(sources, text);
  return (
    <div className={classes(common.row, common.basis)}>
      <BasisChip basis={basis} sources={sources} />
      {pages.slice(0, all ? undefined : 1).map((page) => (
        <SourceLink key={page.id} source={page.id} onStrip={onStrip} />
      ))}
      {children}
    </div>
  );
}
