import { STATE_CODE, STATUS_REASON, defineTable, type Columns } from './defineTable';

export const acceptedFinding = defineTable({
  entitySet: 'vcd_acceptedfindings',
  logicalName: 'vcd_acceptedfinding',
  label: 'Accepted Finding',
  primaryName: 'vcd_name',
  writable: true,
  alternateKeys: [['vcd_rule', 'vcd_subjecttable', 'vcd_subjectid', 'vcd_direction']],
  ownership: 'organization',
  columns: {
    vcd_acceptedfindingid: { type: 'uniqueidentifier', label: 'Accepted Finding' },
    vcd_name: { type: 'string', label: 'Name', length: 200 },
    vcd_rule: { type: 'string', label: 'Rule', length: 40 },
    vcd_subjecttable: { type: 'string', label: 'Subject table', length: 64 },
    vcd_subjectid: { type: 'string', label: 'Subject ID', length: 36 },
    vcd_direction: {
      type: 'choice',
      label: 'Direction',
      choices: { none: [0, 'Both or neither'], inbound: [1, 'Inbound'], outbound: [2, 'Outbound'] },
    },
    vcd_reason: { type: 'memo', label: 'Reason', length: 2000 },
    vcd_acceptedon: { type: 'date', label: 'Accepted on' },
    // Of what was seen then, so that a change opens the finding again.
    vcd_fingerprint: { type: 'string', label: 'Fingerprint', length: 128 },
    // Who accepted; the label is the person's name.
    createdby: { type: 'lookup', label: 'Created By', targets: ['systemuser'], readOnly: true },
    statecode: STATE_CODE,
  },
});

/** Columns that exist and are not read. */
export const acceptedFindingUnread = {
  statuscode: STATUS_REASON,
} as const satisfies Columns;
