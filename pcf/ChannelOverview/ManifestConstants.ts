/** Names of the manifest, once. */
export const DATA_SET = 'channels';

/** What the rows of a data set are, by the table that it shows. */
export const KINDS = { msdyn_ocvoicechannelsetting: 'channels', msdyn_ocphonenumber: 'numbers' } as const;

export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** Columns of the list that the host can sort by, and the column of the table that it sorts by then. */
export const SORT_COLUMNS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  channels: { channel: 'msdyn_name', number: 'msdyn_phonenumberid' },
  numbers: { Number: 'msdyn_phonenumber', Source: 'msdyn_ocphonenumbersource' },
};
