import type { Plan } from '@monitor/plan';

/** What the generator takes from the plan: names of places and tasks, never figures. */
export interface County {
  readonly name: string;
  readonly towns: readonly string[];
  /** How the county seat's built-up area is called in files. */
  readonly seat: string;
  readonly tasks: Plan['tasks'];
  /** The mark every file carries. */
  readonly mark: string;
}

/** Reads places and tasks off a plan. */
export function countyOf(plan: Plan): County {
  const home = plan.areas.find((area) => area.id === plan.settings.home);
  const seat = plan.areas.find((area) => area.part === 'builtup' && area.parent === home?.id);
  if (!home || !seat) throw new Error('the plan names no home area with a built-up part');
  return {
    name: home.name.zh,
    towns: plan.areas
      .filter((area) => area.level === 'town' && area.parent === home.id)
      .map((area) => area.name.zh),
    seat: seat.aliases[0] ?? seat.name.zh,
    tasks: plan.tasks.filter((task) => task.kind === 'task'),
    mark: `（${plan.settings.demonstrationMark}）`,
  };
}
