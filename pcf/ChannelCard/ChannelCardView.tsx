import * as React from '../views/shared/react';
import type { OrganisationTables } from '../../plugins-ts/domain/tables';
import type { CardModel } from '../views/CardFrame/CardModel';
import type { Host } from '../views/CardFrame/host';
import { ReadCard } from '../views/CardFrame/ReadCard';
import { channelKeys, channelTrouble, describeForm, type ChannelParameters } from './channelForm';

export interface ChannelCardViewProps {
  readonly model: CardModel;
  readonly host: Host;
  readonly parameters: ChannelParameters;
  /** ISO day from which days left are counted. */
  readonly asOf: string;
}

/** The deployment of the voice channel on the form. */
export function ChannelCardView({ model, host, parameters, asOf }: ChannelCardViewProps): React.ReactElement {
  return (
    <ReadCard
      model={model}
      host={host}
      subject="channel"
      keys={channelKeys(parameters)}
      trouble={channelTrouble(parameters)}
      describe={(tables: OrganisationTables) => describeForm(parameters, tables, asOf)}
    />
  );
}
