import type { EntitySet, TableState } from '../../../../plugins-ts/tables/tables';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Direction, PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { Finding } from '../../../../plugins-ts/findings/findingTypes';
import type * as React from 'react';
import type { HiddenColumn } from '../Facts/Facts';
import type { FindingListProps } from '../../parts/FindingList/FindingList';

/** What a card is about: a channel with its numbers, or one number. */
export interface CardSubject {
  readonly kind: 'channel' | 'number';
  readonly number: PhoneNumber;
  /** The number shown on outbound calls, where it is another one. */
  readonly callerIdNumber: PhoneNumber | null;
  /**
   * Whether any record names the number, also one that is not active; `null` where nobody asked, or Dynamics 365 has no record of the
   * number: nothing is said of its uses then.
   */
  readonly isNamed: boolean | null;
  readonly inbound: Direction;
  readonly outbound: Direction;
  readonly findings: readonly Finding[];
}

/** A table that could not be read, or that lacks columns in this environment, so that the card is incomplete. */
export interface UnreadTable {
  readonly entitySet: EntitySet;
  readonly state: TableState;
  /** Properties that this environment has not. */
  readonly lacking?: readonly string[];
  /** Such as `prvReadmsdyn_occarrier`. */
  readonly privilege: string;
}

export interface DeploymentCardProps {
  readonly subject: CardSubject;
  /** Columns that the host hides from the user. */
  readonly hidden?: readonly HiddenColumn[];
  readonly unread?: readonly UnreadTable[];
  /** The form does not bind the caller id column, so that the card cannot know whether one is set. */
  readonly callerIdNotBound?: boolean;
  /** Lets the user say which candidate it is. Without it the card offers no such button. */
  readonly onDeclare?: (candidates: readonly ApproachId[]) => void;
  /**
   * Lists findings below. Given by who has run the rules: the panel. The controls on a form have not, to stay small; there
   * the form's own script says what is wrong.
   */
  readonly Findings?: React.ComponentType<FindingListProps>;
}
