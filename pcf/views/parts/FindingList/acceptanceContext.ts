/**
 * What is known of accepted findings, for whoever lists findings. The cards of forms have nothing of it around them: who
 * offers accepting also brings the part that does, so that no card carries it.
 */
import * as React from '../react';
import type { AcceptanceOf } from '../../../../plugins-ts/findings/acceptance';
import type { Finding } from '../../../../plugins-ts/findings/findingTypes';

export interface AcceptanceView {
  readonly stateOf: AcceptanceOf;
  /** Stands below a finding: that it is accepted, why, by whom; and what can be done about that. */
  readonly Part: (props: { readonly finding: Finding }) => React.ReactElement | null;
}

export const AcceptanceContext = React.createContext<AcceptanceView | null>(null);
