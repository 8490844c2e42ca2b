import * as React from '../parts/react';
import { Badge, type BadgeProps, type BadgeTone } from '../parts/Badge';
import { Button } from '../parts/Button';
import { CardHead } from './DeploymentCard/CardHead';
import { Icon } from '../parts/icons/Icon';
import { Section } from '../parts/Section';
import { useIdentifier } from '../parts/useIdentifier';
import { useView } from '../parts/View';
import { useCommonStyles, createStyles } from '../parts/theme/styles';
import { classes } from '../parts/classes';
import type { IconName } from '../parts/icons/iconNames';
import { hasText } from '../../../plugins-ts/text';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';

/**
 * Why there is no card to show.
 *
 * - `hidden`: column security hides the form's column. `noAccess`: the role lacks a privilege.
 * - `notFound`: the row is not there, or not for this user. `several`: rows have the same text and say different things.
 */
export interface CardTrouble {
  readonly kind: 'noNumber' | 'hidden' | 'noAccess' | 'notFound' | 'several' | 'offline' | 'failed';
  /** Of `noAccess`, such as `prvReadmsdyn_ocphonenumber`. */
  readonly privilege?: string;
  /** The service's own words, or a resource key `Read_…`. */
  readonly message?: string;
}

export interface MessageCardProps {
  readonly title: string;
  readonly badge: BadgeProps;
  readonly icon: IconName;
  readonly heading: string;
  readonly explanation: string;
  /** Reads again; without it there is no such button. */
  readonly onRetry?: () => void;
  /** The service's own words, on demand. */
  readonly details?: string;
}

export interface TroubleCardProps {
  readonly trouble: CardTrouble;
  /** `channel`: on a voice channel's form. `number`: on a number's own form. */
  readonly subject: 'channel' | 'number';
  readonly onRetry?: () => void;
}

const useStateStyles = createStyles(({ palette }) => ({
  message: { display: 'flex', gap: 16, paddingBlock: 12, '> svg': { color: palette.neutralSecondary } },
  explanation: { margin: '4px 0 12px' },
  shimmer: {
    borderRadius: 2,
    maxWidth: '100%',
    background: `linear-gradient(90deg, ${palette.neutralLighter}, ${palette.neutralLight} 45%, ${palette.neutralLighter} 90%)`,
  },
  circle: { borderRadius: '50%' },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', gap: '16px 24px' },
  path: { display: 'flex', justifyContent: 'space-between', margin: '24px 16px 8px' },
}));

/** ms. Most cards are read sooner, and a flash of gray would only distract. */
export const SHIMMER_DELAY = 300;

/** The shape of the card while it is read, after 300 ms. Said once to screen readers. */
export function LoadingCard(): React.ReactElement {
  const common = useCommonStyles();
  const styles = useStateStyles();
  const { text, size } = useView();
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHIMMER_DELAY);
    return () => clearTimeout(timer);
  }, []);

  const bar = (width: number, height = 14, className = ''): React.ReactElement => (
    <div key={width} className={classes(styles.shimmer, className)} style={{ width, height, marginBlockEnd: 8 }} />
  );
  return (
    <div aria-busy="true">
      <span role="status" className={common.hidden}>
        {late && text('Card_Loading')}
      </span>
      {late && (
        <div aria-hidden="true">
          <Section undivided>
            {bar(190, 24)}
            <div className={styles.grid}>{[200, 110, 130, 170].map((width) => bar(width, 32))}</div>
          </Section>
          <Section>
            <div className={styles.grid}>{[140, 160].map((width) => bar(width, 32))}</div>
          </Section>
          <Section>
            {[480, 360].map((width) => bar(width))}
            {size !== 'narrow' && (
              <div className={styles.path}>
                {Array.from({ length: 6 }, (_item, index) => (
                  <React.Fragment key={index}>{bar(32, 32, index % 5 === 0 ? styles.circle : '')}</React.Fragment>
                ))}
              </div>
            )}
          </Section>
        </div>
      )}
    </div>
  );
}

/** A card that has nothing to show: title, one sentence, what to do. Never what was read before. */
export function MessageCard({ title, badge, icon, heading, explanation, onRetry, details }: MessageCardProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useStateStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(false);
  const detailsId = useIdentifier('details');
  return (
    <>
      <CardHead title={title} badge={<Badge {...badge} />} />
      <Section>
        <div className={styles.message}>
          <Icon name={icon} size={40} />
          <div className={common.grow}>
            <h3 className={common.heading}>{heading}</h3>
            <p className={styles.explanation}>{explanation}</p>
            <div className={common.row}>
              {onRetry && <Button icon="refresh" label={text('Card_TryAgain')} onClick={onRetry} />}
              {details && (
                <Button look="text" label={text('Card_Details')} expanded={open} controls={detailsId} onClick={() => setOpen(!open)} />
              )}
            </div>
            {open && (
              <bdi id={detailsId} className={common.caption}>
                {details}
              </bdi>
            )}
          </div>
        </div>
      </Section>
    </>
  );
}

/** Tone and icon of the badge, and the large icon. */
const LOOKS: Readonly<Record<CardTrouble['kind'], readonly [BadgeTone, IconName, IconName]>> = {
  noNumber: ['open', 'undecided', 'customerPhone'],
  hidden: ['neutral', 'lock', 'lock'],
  noAccess: ['neutral', 'lock', 'lock'],
  notFound: ['open', 'undecided', 'customerPhone'],
  several: ['open', 'undecided', 'customerPhone'],
  offline: ['neutral', 'offline', 'offline'],
  failed: ['bad', 'error', 'refresh'],
};

/** What is the matter, why, and what next. */
export function TroubleCard({ trouble, subject, onRetry }: TroubleCardProps): React.ReactElement {
  const { text } = useView();
  const { kind, privilege = '', message = '' } = trouble;
  const [tone, badgeIcon, icon] = LOOKS[kind];
  const key = `Card_Trouble_${keyPart(kind)}`;
  const own = `${key}_Explanation_${keyPart(subject)}`;
  return (
    <MessageCard
      title={text(`${key}_Title`)}
      badge={{ tone, icon: badgeIcon, label: text(`${key}_Badge`) }}
      icon={icon}
      heading={text(`${key}_Heading`)}
      explanation={text(hasText(text, own) ? own : `${key}_Explanation`, { privilege })}
      onRetry={onRetry}
      // What the reader itself says is a resource key; what the service says is text already.
      details={message.startsWith('Read_') && !hasText(text, message) ? '' : text(message)}
    />
  );
}
