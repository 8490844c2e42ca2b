import * as React from 'react';
import { createWebApiClient } from '../../plugins-ts/dataverse/webApiClient';
import { todayUtc } from '../../plugins-ts/text';
import { hostOf } from '../views/card/CardFrame/cardHost';
import { ChannelOverviewView } from './ChannelOverviewView';
import { hostRows } from './hostRows';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { DATA_SET } from './ManifestConstants';
import { RowsStore } from './RowsStore';

/** Shows the deployment of the channels, or numbers, of a view or subgrid. Reads, and never writes: it has no outputs. */
export class ChannelOverview implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private store: RowsStore | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    // The width decides between table and blocks, the height whether the list scrolls by itself.
    context.mode.trackContainerResize(true);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const store = (this.store ??= new RowsStore(createWebApiClient(context.webAPI)));
    return React.createElement(ChannelOverviewView, {
      store,
      host: hostOf(context),
      rows: hostRows(context.parameters[DATA_SET]),
      height: context.mode.allocatedHeight,
      asOf: todayUtc(),
    });
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    this.store?.dispose();
  }
}
