import * as React from '../views/parts/react';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import type { CardStore } from '../views/card/CardFrame/CardStore';
import type { Host } from '../views/card/CardFrame/cardHost';
import { ReadCard } from '../views/card/CardFrame/ReadCard';
import { channelKeys, channelTrouble, describeForm, type ChannelParameters } from './channelInput';

export interface ChannelCardViewProps {
  readonly store: CardStore;
  readonly host: Host;
  readonly parameters: ChannelParameters;
  /** ISO day from which days left are counted. */
  readonly asOf: string;
}

/** The deployment of the voice channel on the form. */
export function ChannelCardView({ store, host, parameters, asOf }: ChannelCardViewProps): React.ReactElement {
  return (
    <ReadCard
      store={store}
      host={host}
      subject="channel"
      keys={channelKeys(parameters)}
      trouble={channelTrouble(parameters)}
      describe={(tables: OrganizationTables) => describeForm(parameters, tables, asOf)}
    />
  );
}
