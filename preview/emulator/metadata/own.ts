/** The product's own tables: the only ones that accept writes. */
import { choice, day, id, lookup, memo, owned, state, text, yesNo, type Column, type Table } from './types';

/** Who wrote a row; the platform keeps both itself. */
const authors: readonly Column[] = [
  { ...lookup('createdby', 'systemuser', 'createdby'), readOnly: true },
  { ...lookup('modifiedby', 'systemuser', 'modifiedby'), readOnly: true },
];

/** What was declared or imported about a number, keyed by the number's text. */
export const vcd_numberconnectivity: Table = {
  logicalName: 'vcd_numberconnectivity',
  displayName: 'Number Connectivity',
  entitySet: 'vcd_numberconnectivities',
  primaryId: 'vcd_numberconnectivityid',
  primaryName: 'vcd_name',
  alternateKeys: [['vcd_phonenumber']],
  writable: true,
  columns: [
    id('vcd_numberconnectivityid'),
    text('vcd_name', 100),
    text('vcd_phonenumber', 32),
    choice('vcd_connectivity', {
      1: 'Calling Plan',
      2: 'Direct Routing',
      3: 'Operator Connect',
      4: 'Teams Phone Mobile',
      5: 'On-premises platform',
    }),
    choice('vcd_origin', { 1: 'Declared', 2: 'Imported' }),
    day('vcd_observedon'),
    yesNo('vcd_ivrinfront'),
    text('vcd_source', 200),
    memo('vcd_note', 2000),
    ...state(),
    ...owned,
    ...authors,
  ],
};

/** A finding that someone accepted, with the reason; `vcd_fingerprint` is of what was seen then, so that a change opens it again. */
export const vcd_acceptedfinding: Table = {
  logicalName: 'vcd_acceptedfinding',
  displayName: 'Accepted Finding',
  entitySet: 'vcd_acceptedfindings',
  primaryId: 'vcd_acceptedfindingid',
  primaryName: 'vcd_name',
  alternateKeys: [['vcd_rule', 'vcd_subjecttable', 'vcd_subjectid', 'vcd_direction']],
  writable: true,
  columns: [
    id('vcd_acceptedfindingid'),
    text('vcd_name', 200),
    text('vcd_rule', 40),
    text('vcd_subjecttable', 64),
    text('vcd_subjectid', 36),
    choice('vcd_direction', { 0: 'Both or neither', 1: 'Inbound', 2: 'Outbound' }),
    memo('vcd_reason', 2000),
    day('vcd_acceptedon'),
    text('vcd_fingerprint', 128),
    ...state(),
    ...owned,
    ...authors,
  ],
};
