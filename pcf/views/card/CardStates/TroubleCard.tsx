import * as React from '../../parts/react';
import { hasText } from '../../../../plugins-ts/text';
import type { BadgeTone } from '../../parts/Badge/Badge';
import type { IconName } from '../../parts/icons/iconNames';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';
import { useView } from '../../parts/View';
import type { CardTrouble, TroubleCardProps } from './CardStates.types';
import { MessageCard } from './MessageCard';

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
