import * as React from 'react';
import type { BadgeProps } from '../Badge/Badge.types';
import type { ButtonProps } from '../Button/Button.types';
import type { IconName } from '../icons/paths';
import { hasText } from '../../../plugins-ts/text';
import { useView } from '../shared/View';
import type { CardTrouble, TroubleCardProps } from './CardStates.types';
import { MessageCard } from './MessageCard';

interface Look {
  readonly tone: BadgeProps['tone'];
  readonly badgeIcon: IconName;
  readonly icon: IconName;
  /** What can be done about it on this card. */
  readonly retry: boolean;
}

const LOOKS: Readonly<Record<CardTrouble['kind'], Look>> = {
  noNumber: { tone: 'open', badgeIcon: 'undecided', icon: 'phone', retry: false },
  hidden: { tone: 'neutral', badgeIcon: 'lock', icon: 'lock', retry: false },
  noAccess: { tone: 'neutral', badgeIcon: 'lock', icon: 'lock', retry: true },
  notFound: { tone: 'open', badgeIcon: 'undecided', icon: 'phone', retry: true },
  several: { tone: 'open', badgeIcon: 'undecided', icon: 'phone', retry: true },
  offline: { tone: 'neutral', badgeIcon: 'offline', icon: 'offline', retry: true },
  failed: { tone: 'bad', badgeIcon: 'error', icon: 'refresh', retry: true },
};

const pascal = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** What is the matter, why, and what next. */
export function TroubleCard({ trouble, subject, onRetry }: TroubleCardProps): React.ReactElement {
  const { text } = useView();
  const { tone, badgeIcon, icon, retry } = LOOKS[trouble.kind];
  const key = `Card_Trouble_${pascal(trouble.kind)}`;
  const own = `${key}_Explanation_${pascal(subject)}`;
  const actions: ButtonProps[] = retry && onRetry ? [{ label: text('Card_TryAgain'), icon: 'refresh', onClick: onRetry }] : [];
  const message = 'message' in trouble ? trouble.message : '';
  return (
    <MessageCard
      title={text(`${key}_Title`)}
      badge={{ tone, icon: badgeIcon, label: text(`${key}_Badge`) }}
      icon={icon}
      heading={text(`${key}_Heading`)}
      explanation={text(hasText(text, own) ? own : `${key}_Explanation`, trouble.kind === 'noAccess' ? { privilege: trouble.privilege } : {})}
      actions={actions}
      details={message ? text(message) : undefined}
    />
  );
}
