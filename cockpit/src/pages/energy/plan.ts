/** The document energy-plan.v1, as the server writes it. */
export interface PlanDocument {
  name: string;
  hours: number;
  objective: number;
  bound: number;
  gap: number;
  solver: string;
  notes: string[];
  buses: { name: string; carrier: string }[];
  capacities: { name: string; size: number; least: number | null; most: number | null }[];
  series: PlanSeries[];
  /** Absent in plans of earlier versions: `code` and `name` of a limit, and alternatives. */
  limits: { code?: string; name?: string; limit: string; steps: number; most: number }[];
  within?: number;
  budget?: number;
  alternatives?: { capacity: string; size: number; least: number | null; most: number | null; leastStatus: string; mostStatus: string }[];
  promises: { name: string; least: number; by: string[]; of: string[] }[];
  prices: { share: number; status: string; cost: number | null; reached: number | null; perMwh: number | null; perPoint: number | null }[];
}

export interface PlanSeries {
  name: string;
  kind: 'flow' | 'level' | 'load' | 'price';
  bus: string;
  values: number[];
}

/** One layer of the stack at a bus: above zero what is given to it, below what is taken. */
export interface Layer {
  name: string;
  load: boolean;
  values: number[];
}

export const WEEK = 168;

/** Weeks of a plan; the last may be shorter. */
export function weeks(plan: PlanDocument): number {
  return Math.max(1, Math.ceil(plan.hours / WEEK));
}

/** What a bus was given and what was taken from it in a week; layers that are zero all week are left out. */
export function layers(plan: PlanDocument, bus: string, week: number): Layer[] {
  const out: Layer[] = [];
  for (const series of plan.series) {
    if (series.bus !== bus || (series.kind !== 'flow' && series.kind !== 'load')) {
      continue;
    }
    const own = cut(series.values, week).map((value) => (series.kind === 'load' ? -value : value));
    for (const sign of [1, -1]) {
      const part = own.map((value) => (value * sign > 0 ? value : 0));
      if (part.some((value) => value !== 0)) {
        out.push({ name: series.name, load: series.kind === 'load', values: part });
      }
    }
  }
  return out;
}

/** What energy is worth at a bus in a week. */
export function prices(plan: PlanDocument, bus: string, week: number): number[] | undefined {
  const found = plan.series.find((series) => series.kind === 'price' && series.bus === bus);
  return found && cut(found.values, week);
}

/** What lies in every store in a week. */
export function levels(plan: PlanDocument, week: number): { name: string; values: number[] }[] {
  return plan.series.filter(({ kind }) => kind === 'level').map(({ name, values }) => ({ name, values: cut(values, week) }));
}

function cut(values: number[], week: number): number[] {
  return values.slice(week * WEEK, (week + 1) * WEEK);
}
