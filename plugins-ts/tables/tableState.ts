/** What became of a table that was asked for. */

export type TableState = 'read' | 'denied' | 'missing' | 'failed' | 'truncated';
