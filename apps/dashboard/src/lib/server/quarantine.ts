import type { Publication } from '@monitor/warehouse';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { tableBytes, tableFile } from './api/table-file.ts';
import { choicesOf, type Choice } from './choices.ts';
import { knownOr } from './moment.ts';
import { listed, window, type Listed } from './pages.ts';
import fileSql from './sql/quarantine-file.sql?raw';
import groupsSql from './sql/quarantine-groups.sql?raw';
import quarantineSql from './sql/quarantine.sql?raw';

/** A cell or line set aside. */
export interface QuarantineRow {
  readonly load_id: string;
  readonly file_name: string;
  readonly department: string | null;
  readonly received_at: string;
  readonly line: number | null;
  readonly column_index: number | null;
  readonly column_name: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly message: string;
  readonly matching: number;
}

/** How many were set aside by one rule, in one file or from one department. */
export interface QuarantineGroup extends Choice {
  readonly received_at: string | null;
  readonly count: number;
}

/** What of the quarantine is asked for; null is no restriction. */
export interface QuarantineAsked {
  readonly rule: string | null;
  readonly load: string | null;
  readonly department: string | null;
}

export interface QuarantinePage {
  readonly asked: QuarantineAsked;
  readonly rules: readonly QuarantineGroup[];
  readonly files: readonly QuarantineGroup[];
  readonly departments: readonly QuarantineGroup[];
  readonly aside: Listed<QuarantineRow>;
}

/** What was set aside, counted and then line by line. */
export async function quarantinePage(
  publication: Publication,
  language: Language,
  asked: QuarantineAsked,
  { page, knownAt }: { readonly page: number | null; readonly knownAt: string | null },
): Promise<QuarantinePage> {
  const known_at = knownOr(knownAt);
  const [groups, rows] = await Promise.all([
    publication.rows<QuarantineGroup>(groupsSql, { language, known_at }),
    publication.rows<QuarantineRow>(quarantineSql, {
      ...{ language, known_at, ...asked },
      ...window(page),
    }),
  ]);
  return {
    asked,
    rules: choicesOf(groups, 'rule'),
    files: choicesOf(groups, 'load'),
    departments: choicesOf(groups, 'department'),
    aside: listed(rows, page),
  };
}

/** The whole of what is asked for, to be worked through in a spreadsheet. */
export async function quarantineFile(
  publication: Publication,
  asked: QuarantineAsked,
  knownAt: string | null,
): Promise<Response> {
  const { rules } = messagesIn('zh').data;
  const values = { ...asked, known_at: knownOr(knownAt), rules: JSON.stringify(rules) };
  const bytes = await tableBytes(publication, { sql: fileSql, values }, 'csv-people');
  const name = asked.load === null ? 'quarantine' : `quarantine-${asked.load}`;
  return tableFile(bytes, name, 'csv-people');
}
