import * as React from '../views/parts/react';
import { todayUtc } from '../../plugins-ts/text';
import { CardStore } from '../views/card/CardFrame/CardStore';
import { readBound } from '../views/card/CardFrame/boundProperties';
import { clientOf, createHostReader, isOffline, trackSize } from '../views/card/CardFrame/cardHost';
import { channelKeys, channelTrouble } from './channelInput';
import { ChannelCardView } from './ChannelCardView';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { PROPERTIES } from './ManifestConstants';

/** Shows the deployment of a voice channel. Reads, and never writes: it has no outputs. */
export class ChannelCard implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private readonly readHost = createHostReader();
  private store: CardStore | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    trackSize(context);
    this.store = new CardStore(clientOf(context));
    const parameters = readBound(context, PROPERTIES);
    if (!channelTrouble(parameters) && !isOffline(context)) this.store.follow(channelKeys(parameters));
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const store = (this.store ??= new CardStore(clientOf(context)));
    const parameters = readBound(context, PROPERTIES);
    return React.createElement(ChannelCardView, { store, host: this.readHost(context), parameters, asOf: todayUtc() });
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    this.store?.dispose();
  }
}
