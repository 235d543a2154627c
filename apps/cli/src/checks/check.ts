/** What a check found: all right, worth knowing, or in the way of the work. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'fault';
  /** What is the case; where it is not all right, also how to mend it. */
  readonly message: string;
}

/** One thing `monitor doctor` looks at. */
export interface Check {
  readonly id: string;
  readonly title: string;
  look(): Finding | Promise<Finding>;
}

export const ok = (message: string): Finding => ({ state: 'ok', message });
export const warning = (message: string): Finding => ({ state: 'warning', message });
export const fault = (message: string): Finding => ({ state: 'fault', message });
