import { STATE, defineTable, type Columns } from './defineTable';

export const numberConnectivity = defineTable({
  entitySet: 'vcd_numberconnectivities',
  logicalName: 'vcd_numberconnectivity',
  label: 'Number Connectivity',
  primaryName: 'vcd_name',
  writable: true,
  alternateKeys: [['vcd_phonenumber']],
  ownership: 'organization',
  columns: {
    vcd_numberconnectivityid: { type: 'uniqueidentifier', label: 'Number Connectivity' },
    vcd_name: { type: 'string', label: 'Name', length: 100 },
    vcd_phonenumber: { type: 'string', label: 'Phone number', indispensable: true, length: 32 },
    vcd_connectivity: {
      type: 'choice',
      label: 'Connectivity',
      deciding: true,
      choices: {
        callingPlan: [1, 'Calling Plan'],
        directRouting: [2, 'Direct Routing'],
        operatorConnect: [3, 'Operator Connect'],
        phoneMobile: [4, 'Teams Phone Mobile'],
        onPremises: [5, 'On-premises platform'],
      },
    },
    vcd_origin: { type: 'choice', label: 'Origin', choices: { declared: [1, 'Declared'], imported: [2, 'Imported'] } },
    vcd_observedon: { type: 'date', label: 'Observed on', newer: true },
    vcd_ivrinfront: { type: 'boolean', label: 'Third-party IVR in front', newer: true },
    vcd_note: { type: 'memo', label: 'Note', newer: true, length: 2000 },
    ...STATE,
  },
});

/** Columns that exist and are not read. */
export const numberConnectivityUnread = {
  vcd_source: { type: 'string', label: 'Source', length: 200 },
} as const satisfies Columns;
