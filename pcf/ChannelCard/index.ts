import * as React from '../views/parts/react';
import { createWebApiClient } from '../../plugins-ts/dataverse/webApiClient';
import { todayUtc } from '../../plugins-ts/text';
import { CardStore } from '../views/card/CardFrame/CardStore';
import { hostOf } from '../views/card/CardFrame/cardHost';
import { channelKeys, channelTrouble } from './channelInput';
import { ChannelCardView } from './ChannelCardView';
import type { IInputs, IOutputs } from './generated/ManifestTypes';

/** Shows the deployment of a voice channel. Reads, and never writes: it has no outputs. */
export class ChannelCard implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private store: CardStore | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    context.mode.trackContainerResize(true);
    this.store = new CardStore(createWebApiClient(context.webAPI));
    const { parameters } = context;
    if (!channelTrouble(parameters) && !hostOf(context).offline) this.store.follow(channelKeys(parameters));
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const store = (this.store ??= new CardStore(createWebApiClient(context.webAPI)));
    return React.createElement(ChannelCardView, { store, host: hostOf(context), parameters: context.parameters, asOf: todayUtc() });
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    this.store?.dispose();
  }
}
