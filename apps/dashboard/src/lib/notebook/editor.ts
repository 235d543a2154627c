import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import {
  bracketMatching,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { CompletionSource } from '@codemirror/autocomplete';
import { duckdb } from './completion.ts';
import { changeBetween } from './undo.ts';

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '500' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--yellow)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: tags.typeName, color: 'var(--blue)' },
]);

/** What an editor tells its cell. */
export interface Listener {
  changed(body: string): void;
  /** A key that the cell acts on; true when it did. */
  key(name: 'run' | 'runNext' | 'runBelow' | 'leave' | 'save'): boolean;
}

interface Options {
  readonly body: string;
  readonly label: string;
  readonly hint: string;
  /** What is offered while a query is typed; null for a text that is no query. */
  readonly offers: readonly CompletionSource[] | null;
  readonly listener: Listener;
}

/** The text of a cell while it is edited. */
export class CellEditor {
  readonly view: EditorView;

  constructor(parent: HTMLElement, options: Options) {
    const { listener } = options;
    const key = (name: Parameters<Listener['key']>[0]) => () => listener.key(name);
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: options.body,
        extensions: [
          keymap.of([
            { key: 'Shift-Enter', run: key('runNext') },
            { key: 'Mod-Enter', run: key('run') },
            { key: 'Alt-Enter', run: key('runBelow') },
            { key: 'Mod-s', run: key('save') },
          ]),
          options.offers === null ? [] : query(options.offers),
          history(),
          drawSelection(),
          bracketMatching(),
          indentUnit.of('  '),
          syntaxHighlighting(colours),
          // Escape first closes what is open, then leaves for the cell, from where Tab goes on.
          keymap.of([
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...historyKeymap,
            ...defaultKeymap,
            { key: 'Escape', run: key('leave') },
            indentWithTab,
          ]),
          EditorView.lineWrapping,
          // Entered by Enter on its cell: whoever goes through the page by Tab does not stop where Tab indents.
          EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '-1' }),
          placeholder(options.hint),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) listener.changed(update.state.doc.toString());
          }),
          look,
        ],
      }),
    });
  }

  /** Takes over a text that has changed elsewhere; a last line that is still empty is no change. */
  set body(body: string) {
    const { doc } = this.view.state;
    const text = body.replaceAll('\r\n', '\n');
    const before = doc.toString();
    if (ended(before) === ended(text)) return;
    const { from, to, text: insert } = changeBetween(before, text);
    // What others wrote is not taken back with what was typed here.
    const annotations = Transaction.addToHistory.of(false);
    this.view.dispatch({ changes: { from, to, insert }, annotations });
  }

  /** Marks where an error is; null takes the mark away. @param position in characters from 0 */
  mark(error: { readonly message: string; readonly position: number } | null): void {
    const { doc } = this.view.state;
    const from = Math.min(error?.position ?? 0, doc.length);
    const word = /^[\p{L}\p{N}_]*/u.exec(doc.sliceString(from, from + 80))?.[0].length ?? 0;
    const marks =
      error === null
        ? []
        : [
            {
              from: Math.min(from, Math.max(0, doc.length - 1)),
              to: Math.min(doc.length, from + Math.max(1, word)),
              severity: 'error' as const,
              message: error.message,
            },
          ];
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  /** Writes at the cursor. */
  insert(text: string): void {
    this.view.dispatch(this.view.state.replaceSelection(text));
    this.view.focus();
  }

  close(): void {
    this.view.destroy();
  }
}

function query(offers: readonly CompletionSource[]): Extension {
  const language = sql({ dialect: duckdb, upperCaseKeywords: false });
  return [
    lineNumbers(),
    closeBrackets(),
    language,
    offers.map((autocomplete) => language.language.data.of({ autocomplete })),
    autocompletion({ maxRenderedOptions: 50 }),
  ];
}

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)', padding: '6px 0' },
  // Out of sight its numbers are as high as is guessed: only the lines beside them say how high the editor is.
  '.cm-gutters': {
    ...{ backgroundColor: 'transparent', color: 'var(--soft)', border: 'none' },
    ...{ height: '0', minHeight: '0 !important', overflow: 'visible' },
  },
  // As wide for any number of lines, so that what stands there before the editor breaks its lines alike.
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--wash)',
  },
  '.cm-placeholder': { color: 'var(--soft)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--faint)',
    boxShadow: '0 2px 8px rgb(0 0 0 / 12%)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--paper)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', fontFamily: 'var(--sans)', marginLeft: '12px' },
});

const ended = (text: string): string => text.replace(/\n$/, '');
