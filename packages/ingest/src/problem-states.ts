/** Whether a problem still counts as unresolved, as resolved, or not at all. */
export type Phase = 'open' | 'resolved' | 'cancelled';

/**
 * The words of a ledger for how far a problem has come, in their order, the side states last. What is
 * finished (已办结) has passed its check already, so it counts as resolved before it is struck off (已销号).
 */
export const STATES: ReadonlyMap<string, Phase> = new Map([
  ['待交办', 'open'],
  ['已交办', 'open'],
  ['已签收', 'open'],
  ['办理中', 'open'],
  ['已反馈', 'open'],
  ['核查中', 'open'],
  ['退回', 'open'],
  ['已办结', 'resolved'],
  ['已销号', 'resolved'],
  ['申请延期', 'open'],
  ['已延期', 'open'],
  ['调整', 'open'],
  ['取消', 'cancelled'],
]);
