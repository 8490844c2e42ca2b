import * as React from '../views/parts/react';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import type { CardStore } from '../views/card/CardFrame/CardStore';
import type { Host } from '../views/card/CardFrame/cardHost';
import { ReadCard } from '../views/card/CardFrame/ReadCard';
import { numberKeys, numberTrouble, describeForm, type NumberParameters } from './numberInput';

export interface NumberCardViewProps {
  readonly store: CardStore;
  readonly host: Host;
  readonly parameters: NumberParameters;
  /** ISO day from which days left are counted. */
  readonly asOf: string;
}

/** The deployment of the phone number on the form. */
export function NumberCardView({ store, host, parameters, asOf }: NumberCardViewProps): React.ReactElement {
  return (
    <ReadCard
      store={store}
      host={host}
      subject="number"
      keys={numberKeys(parameters)}
      trouble={numberTrouble(parameters)}
      describe={(tables: OrganizationTables) => describeForm(parameters, tables, asOf)}
    />
  );
}
