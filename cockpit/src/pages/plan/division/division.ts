import { difference, isDecimal, spread, sum } from '../../../format/decimal';
import type { PromiseView } from '../promise';

/** How the shares of one team combine over periods; the words of the server. */
export const bases = ['flow', 'cumulative', 'level', 'rate'] as const;
export type Basis = (typeof bases)[number];

export const cuts = ['months', 'quarters', 'year'] as const;
export type Cut = (typeof cuts)[number];

/** What stands in the cells: `cells[team][period]`; the team `''` is all of them together. */
export type Cells = Record<string, Record<string, string>>;

const rates = ['growth', 'ratio', 'rank'];

/** How a promise's amount combines when nobody says otherwise, as the server takes it. */
export function usualBasis(promise: Pick<PromiseView, 'comparator' | 'growthPct' | 'unit' | 'value'>, indicatorKind: string | undefined): Basis {
  const growth = promise.growthPct !== null && promise.growthPct !== undefined;
  if (growth || promise.comparator === 'rank' || promise.unit === '%' || rates.includes(indicatorKind ?? '')) {
    return 'rate';
  }
  return indicatorKind === 'level' ? 'level' : 'flow';
}

export function periods(year: number, cut: Cut): string[] {
  switch (cut) {
    case 'months':
      return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
    case 'quarters':
      return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
    case 'year':
      return [String(year)];
  }
}

/** Which cut a division has, by its first share. */
export function cutOf(period: string | undefined): Cut {
  return period === undefined || /^\d{4}-Q/.test(period) ? 'quarters' : /^\d{4}-\d\d$/.test(period) ? 'months' : 'year';
}

/** The columns: those of the cut, and what stands in other periods already, in order of time. */
export function columns(year: number, cut: Cut, cells: Cells): string[] {
  const filled = Object.values(cells).flatMap((row) => Object.keys(row).filter((period) => row[period]?.trim()));
  return [...new Set([...periods(year, cut), ...filled])].toSorted((a, b) => end(a).localeCompare(end(b)) || a.localeCompare(b));
}

/** The last month of a period, to sort by. */
function end(period: string): string {
  const [year = '', part = ''] = period.split('-');
  const month = part === '' ? 12 : part.startsWith('Q') ? Number(part[1]) * 3 : part.startsWith('H') ? Number(part[1]) * 6 : Number(part);
  return `${year}-${String(month).padStart(2, '0')}`;
}

export interface Share {
  team: string;
  period: string;
  value: string;
}

export function shares(cells: Cells, order: string[]): Share[] {
  return Object.entries(cells).flatMap(([team, row]) => order.filter((period) => row[period]?.trim()).map((period) => ({ team, period, value: row[period]?.trim() ?? '' })));
}

export interface Sums {
  byTeam: Record<string, string>;
  byPeriod: Record<string, string>;
  /** Absent for rates, which are never summed, and where nothing stands. */
  sum?: string;
  /** Sum less the promised amount. */
  difference?: string;
}

/** What the cells come to; `order` names the periods in order of time. */
export function sums(basis: Basis, cells: Cells, order: string[], target: string | null | undefined): Sums {
  const all = shares(cells, order).filter(({ value }) => isDecimal(value));
  if (basis === 'rate' || all.length === 0) {
    return { byTeam: {}, byPeriod: {} };
  }
  const byTeam: Record<string, string> = {};
  for (const team of Object.keys(cells)) {
    const own = all.filter((share) => share.team === team).map(({ value }) => value);
    if (own.length > 0) {
      byTeam[team] = basis === 'flow' ? sum(own) : (own.at(-1) ?? '0');
    }
  }
  const byPeriod = Object.fromEntries(order.map((period) => [period, all.filter((share) => share.period === period).map(({ value }) => value)] as const).filter(([, own]) => own.length > 0).map(([period, own]) => [period, sum(own)]));
  const total = sum(Object.values(byTeam));
  return { byTeam, byPeriod, sum: total, ...(target ? { difference: difference(total, target) } : {}) };
}

/** Lays what is missing evenly into the empty cells of amounts that add up. */
export function spreadMissing(cells: Cells, order: string[], target: string): Cells {
  const { difference: over = `-${target}` } = sums('flow', cells, order, target);
  const empty = Object.entries(cells).flatMap(([team, row]) => order.filter((period) => !row[period]?.trim()).map((period) => [team, period] as const));
  if (empty.length === 0 || !over.startsWith('-')) {
    return cells;
  }
  const parts = spread(over.slice(1), empty.length);
  const next = Object.fromEntries(Object.entries(cells).map(([team, row]) => [team, { ...row }]));
  empty.forEach(([team, period], at) => {
    (next[team] ??= {})[period] = parts[at] ?? '';
  });
  return next;
}
