export { Conflict, listNotebooks, readNotebookFile, saveNotebookFile } from './files.ts';
export { readNotebook } from './format.ts';
export type { Notebook } from './format.ts';
export { notebookHtml } from './html.ts';
export { runNotebook } from './run.ts';
export type { Shown } from './run.ts';
export { Session, SessionFault } from './session.ts';
export { faultText, problemText } from './words.ts';
