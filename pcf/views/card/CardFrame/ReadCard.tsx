import * as React from '../../parts/react';
import type { ChannelKeys } from '../../../../plugins-ts/dataverse/channelReader';
import type { OrganizationTables } from '../../../../plugins-ts/tables/tables';
import { type CardTrouble, LoadingCard, TroubleCard } from '../CardStates';
import { DeploymentCard } from '../DeploymentCard/DeploymentCard';
import type { DeploymentCardProps } from '../DeploymentCard/DeploymentCard.types';
import { unreadTables } from '../DeploymentCard/unreadTables';
import { CardFrame } from './CardFrame';
import type { CardStore, Reading } from './CardStore';
import type { Host } from './cardHost';
import { useByKey } from '../../parts/useStable';

/** What the rows say: a card, or why there is none. */
export type Description =
  | { readonly kind: 'card'; readonly card: Omit<DeploymentCardProps, 'unread'> }
  | { readonly kind: 'trouble'; readonly trouble: CardTrouble };

export interface ReadCardProps {
  readonly store: CardStore;
  readonly host: Host;
  readonly subject: 'channel' | 'number';
  /** What to read; `null` when there is nothing to read for. */
  readonly keys: ChannelKeys | null;
  /** What is known without reading, such as that there is no number. */
  readonly trouble: CardTrouble | null;
  /** From the rows that were read to what is shown; with the form's own values in it. */
  readonly describe: (tables: OrganizationTables) => Description;
}

/** A card that reads its rows: loading, why there is nothing, or the deployment. */
export function ReadCard({ store, host, subject, keys, trouble, describe }: ReadCardProps): React.ReactElement {
  const ask = trouble === null && !host.offline ? keys : null;
  const reading = useReading(store, ask);
  const known = trouble ?? (host.offline ? ({ kind: 'offline' } as const) : null);
  return (
    <CardFrame host={host}>
      <Content
        reading={known ? { kind: 'trouble', trouble: known } : reading}
        store={store}
        subject={subject}
        describe={describe}
        canRetry={known === null}
        onDeclare={host.onDeclare}
      />
    </CardFrame>
  );
}

interface ContentProps extends Pick<ReadCardProps, 'store' | 'subject' | 'describe'> {
  readonly reading: CardStore['reading'];
  readonly canRetry: boolean;
  readonly onDeclare: Host['onDeclare'];
}

function Content({ reading, store, subject, describe, canRetry, onDeclare }: ContentProps): React.ReactElement {
  if (reading.kind === 'loading') return <LoadingCard />;
  const description: Description = reading.kind === 'read' ? describe(reading.tables) : reading;
  if (description.kind === 'trouble') {
    return <TroubleCard trouble={description.trouble} subject={subject} onRetry={canRetry ? () => store.retry() : undefined} />;
  }
  const { card } = description;
  return (
    <DeploymentCard
      {...card}
      onDeclare={onDeclare && (() => onDeclare(card.subject.number.id))}
      unread={reading.kind === 'read' ? unreadTables((set) => reading.tables[set]) : []}
    />
  );
}

const LOADING: Reading = { kind: 'loading' };

/**
 * Follows the store for the given keys. `null` asks for nothing.
 * What was read for earlier keys is never given for later ones, not even for one frame.
 */
export function useReading(store: CardStore, keys: ChannelKeys | null): Reading {
  const [, setVersion] = React.useState(0);
  // In the same task as the drawing: rows that came between the two would go unnoticed.
  React.useLayoutEffect(() => store.subscribe(() => setVersion((version) => version + 1)), [store]);
  const sameKeys = useByKey(keys, JSON.stringify(keys));
  React.useEffect(() => {
    if (sameKeys) store.follow(sameKeys);
  }, [store, sameKeys]);
  return keys && store.isFor(keys) ? store.reading : LOADING;
}
