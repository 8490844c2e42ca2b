import * as React from 'react';
import { askHost, todayUtc } from '../../plugins-ts/text';
import { allocatedHeight, clientOf, createHostReader, trackSize } from '../views/card/CardFrame/cardHost';
import { ChannelOverviewView } from './ChannelOverviewView';
import { hostRows } from './hostRows';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { DATA_SET } from './ManifestConstants';
import { RowsStore } from './RowsStore';

/** Shows the deployment of the channels, or numbers, of a view or subgrid. Reads, and never writes: it has no outputs. */
export class ChannelOverview implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private readonly readHost = createHostReader();
  private store: RowsStore | undefined;

  public init(context: ComponentFramework.Context<IInputs>): void {
    // The width decides between table and blocks, the height whether the list scrolls by itself.
    trackSize(context);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const store = (this.store ??= new RowsStore(clientOf(context)));
    return React.createElement(ChannelOverviewView, {
      store,
      host: this.readHost(context),
      rows: hostRows(askHost(() => context.parameters[DATA_SET])),
      height: allocatedHeight(context),
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
