export {
  Conflict,
  decodeNotebook,
  listNotebooks,
  NotText,
  readNotebookFile,
  saveNotebookFile,
} from './files.ts';
export { readNotebook } from './format.ts';
export type { NotebookFile } from './files.ts';
export type { Notebook } from './format.ts';
export { notebookHtml } from './html.ts';
export { chartTitle, plainProse, titleOf } from './prose.ts';
export { runNotebook, runOnPublication } from './run.ts';
export type { Shown } from './run.ts';
export { Session, SessionFault } from './session.ts';
export { Sessions, TooManySessions } from './sessions.ts';
export type { OpenSession } from './sessions.ts';
export type { Fault, FileFormat } from './protocol.ts';
export { chartSpec, NAME } from './specs.ts';
export { cellFaultText, faultText, problemText } from './words.ts';
