import { parseCell, type DataRecord } from '@monitor/tabular';
import type { Finding } from './record.ts';
import type { RecordFields } from './text-form.ts';

/** Gathers everything that is wrong with one record, not only the first fault. */
export class RecordCheck<Name extends string> {
  readonly findings: Finding[] = [];
  readonly #fields: RecordFields<Name>;
  readonly #record: DataRecord;

  constructor(fields: RecordFields<Name>, record: DataRecord) {
    this.#fields = fields;
    this.#record = record;
  }

  get refused(): boolean {
    return this.findings.some((finding) => finding.quarantined);
  }

  /** What a field says; null when it says nothing (blank, —, 无). */
  text(field: Name): string | null {
    const text = this.#fields.text(this.#record, field);
    return text === null || parseCell(text).kind === 'missing' ? null : text;
  }

  /**
   * A field that must be there and be understood.
   * @param otherwise the rule it breaks and why, when it is not
   */
  wanted<T>(
    field: Name,
    understand: (text: string) => T | undefined,
    otherwise: readonly [rule: string, why: string],
  ): T | null {
    return this.text(field) === null
      ? this.absent(field)
      : this.optional(field, understand, otherwise);
  }

  /** A field that may be blank. */
  optional<T>(
    field: Name,
    understand: (text: string) => T | undefined,
    [rule, why]: readonly [rule: string, why: string],
  ): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const message = `${this.#fields.nameOf(field)}“${text}”${why}`;
    return understand(text) ?? this.refuse(field, rule, message);
  }

  absent(field: Name): null {
    return this.refuse(field, 'required-value', `缺少${this.#fields.nameOf(field)}，请填写`);
  }

  refuse(field: Name, rule: string, message: string): null {
    this.findings.push(this.#fields.finding(this.#record, field, 'error', rule, message));
    return null;
  }

  warn(field: Name, rule: string, message: string): void {
    this.findings.push(this.#fields.finding(this.#record, field, 'warning', rule, message));
  }
}
