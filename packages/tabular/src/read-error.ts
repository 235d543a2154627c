/** A file that cannot be read as a table at all; the message says what to do, in Chinese. */
export class ReadError extends Error {
  readonly rule: 'format-error' | 'encoding-error';

  constructor(rule: ReadError['rule'], message: string) {
    super(message);
    this.name = 'ReadError';
    this.rule = rule;
  }
}
