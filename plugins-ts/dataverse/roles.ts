/** Names of the product's own roles, and of the rights that writing evidence needs; the Roles folders of `solution/src` hold both. */

/** Names of the roles, the same in every language. */
export const ROLES = {
  reader: 'Voice Channel Deployment Reader',
  sourceReader: 'Voice Channel Deployment Source Reader',
  administrator: 'Voice Channel Deployment Administrator',
} as const;

/** The rights that accepting findings, and taking that back, need besides reading. */
export const ACCEPT_PRIVILEGES: readonly string[] = [
  'prvCreatevcd_AcceptedFinding',
  'prvWritevcd_AcceptedFinding',
  'prvDeletevcd_AcceptedFinding',
];

/** The rights that declaring and importing evidence need besides reading. */
export const WRITE_PRIVILEGES: readonly string[] = ['prvCreatevcd_NumberConnectivity', 'prvWritevcd_NumberConnectivity'];
