import { STATE, defineTable } from './defineTable';

export const ocCarrier = defineTable({
  entitySet: 'msdyn_occarriers',
  logicalName: 'msdyn_occarrier',
  label: 'Carrier',
  ownership: 'user',
  columns: {
    msdyn_occarrierid: { type: 'uniqueidentifier', label: 'Carrier' },
    msdyn_name: { type: 'string', label: 'Carrier Name', length: 100 },
    ...STATE,
  },
});
