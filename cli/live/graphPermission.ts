/** What a token for Microsoft Graph has to carry, least first, as the Graph reference names it. */
export const GRAPH_PERMISSION = 'TeamsTelephoneNumber.Read.All';
