/** One mistake in the plan directory: where it stands and what is wrong. */
export interface PlanIssue {
  /** Relative to the plan directory. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** `road-density.roles[0].department`; empty when the whole file is meant. */
  readonly path: string;
  /** One sentence: what is wrong and how to mend it. */
  readonly reason: string;
}

/** Thrown by `loadPlan` with every mistake found, so that all can be mended at once. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly issues: readonly PlanIssue[];

  constructor(issues: readonly PlanIssue[]) {
    super(`方案数据有 ${issues.length} 处错误:\n${issues.map(sentence).join('\n')}`);
    this.issues = issues;
  }
}

function sentence({ file, line, path, reason }: PlanIssue): string {
  return `${file} 第 ${line} 行${path === '' ? '' : ` ${path}`}:${reason}`;
}
