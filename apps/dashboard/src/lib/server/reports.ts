import path from 'node:path';
import {
  deliveries,
  differences,
  documentOf,
  editionNamed,
  editions,
  type Block,
  type Delivery,
  type Difference,
  type Edition,
} from '@monitor/report';
import { Failure } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';

/** A report as a list names it. */
export interface ReportHead {
  /** As addresses have it: the month, and from the second on the edition. */
  readonly name: string;
  readonly month: string;
  readonly edition: number;
  readonly asKnownAt: string;
  readonly language: Language;
  readonly demonstration: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly format: string;
    readonly bytes: number;
  }[];
}

interface ListedReport extends ReportHead {
  /** How much this edition says otherwise than the one before; null for a first one. */
  readonly differing: number | 'unknown' | null;
  readonly deliveries: readonly Delivery[];
}

/** All reports, newest first. */
export function listedReports(data: string): ListedReport[] {
  const all = editions(data);
  const sent = Map.groupBy(deliveries(data), ({ report }) => report);
  return all.map((edition) => {
    const { month, edition: number } = edition.manifest;
    const before = all.find(
      ({ manifest }) => manifest.month === month && manifest.edition === number - 1,
    );
    const differing = before === undefined ? null : countBetween(before, edition);
    const head = headOf(edition);
    return { ...head, differing, deliveries: sent.get(head.name) ?? [] };
  });
}

function headOf({ folder, manifest }: Edition): ReportHead {
  const { month, edition, asKnownAt, language, demonstration, files } = manifest;
  return {
    ...{ name: path.basename(folder), month, edition, asKnownAt, language, demonstration },
    files: files.flatMap(({ name, bytes }) => {
      const format = name.split('.').at(-1) ?? '';
      return name.startsWith(month) ? { name, format, bytes } : [];
    }),
  };
}

/** How many differences there are, unknown where one of the two cannot be read, which the page says besides. */
function countBetween(before: Edition, now: Edition): number | 'unknown' {
  try {
    return between(before, now).length;
  } catch (error) {
    if (error instanceof Failure) return 'unknown';
    throw error;
  }
}

function between(before: Edition, now: Edition): Difference[] {
  return differences(documentOf(before), documentOf(now));
}

/** One report, and what it says otherwise than another. */
export interface ReportPage {
  readonly head: ReportHead;
  readonly title: string;
  readonly subtitle: string;
  readonly warning: string | null;
  readonly blocks: readonly Block[];
  /** What it can be compared with. */
  readonly others: readonly ReportHead[];
  readonly compared: {
    readonly with: ReportHead;
    readonly differences: readonly Difference[];
  } | null;
}

/**
 * A report on screen.
 * @param against the name of the one to compare it with
 * @throws 404 where there is no such report
 */
export function reportPage(
  data: string,
  language: Language,
  name: string,
  against: string | null,
): ReportPage {
  const edition = named(data, language, name);
  const { title, subtitle, warning, brief, sections } = documentOf(edition);
  const other = against === null ? null : named(data, language, against);
  return {
    ...{ title, subtitle, warning, head: headOf(edition), blocks: [...brief, ...sections] },
    others: editions(data)
      .map(headOf)
      .filter((head) => head.name !== name),
    compared: other === null ? null : { with: headOf(other), differences: between(other, edition) },
  };
}

/** @throws 404 where there is no such report */
export function named(data: string, language: Language, name: string): Edition {
  const edition = editionNamed(data, name);
  if (edition === null) error(404, messagesIn(language).reports.unknown(name));
  return edition;
}
