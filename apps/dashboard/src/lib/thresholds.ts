/** The county's settings of the assessment; differences in percentage points, start_up a share. */
export interface Thresholds {
  readonly behind: number;
  readonly far_behind: number;
  readonly ahead: number;
  readonly start_up: number;
  readonly near_light: string;
  readonly as_of_warning_days: number;
  readonly projection_points: number;
  readonly interval_points: number;
}
