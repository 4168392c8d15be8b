import type { AnswerLine, CourseLine } from './answer';

/** A course laid out over the months of one year; `null` where a month is not known. */
export interface Laid {
  year: number;
  unit: string;
  now: (number | null)[];
  before: (number | null)[];
  target: number | undefined;
  fan: Fan | undefined;
}

/** The look ahead, from the last month that is known to the deadline's. */
export interface Fan {
  from: number;
  to: number;
  start: number;
  value: number;
  low: number;
  high: number;
}

const MONTHS = 12;

/** Null when there are fewer than two points to draw, counting both years. */
export function laid(course: CourseLine | undefined, line: AnswerLine): Laid | undefined {
  if (!course || course.points.length === 0) {
    return undefined;
  }
  const year = Number(course.points.at(-1)?.month.slice(0, 4));
  const of = (wanted: number) => {
    const months: (number | null)[] = Array.from({ length: MONTHS }, () => null);
    for (const { month, value } of course.points) {
      if (Number(month.slice(0, 4)) === wanted) {
        months[Number(month.slice(5)) - 1] = Number(value);
      }
    }
    return months;
  };
  const now = of(year);
  const before = of(year - 1);
  if ([...now, ...before].filter((value) => value !== null).length < 2) {
    return undefined;
  }
  const target = line.target && line.targetUnit === course.unit ? Number(line.target) : undefined;
  return { year, unit: course.unit, now, before, target, fan: fanOf(course, line, now, year) };
}

function fanOf(course: CourseLine, line: AnswerLine, now: (number | null)[], year: number): Fan | undefined {
  const { outlook } = course;
  const from = now.findLastIndex((value) => value !== null);
  const start = now[from];
  if (!outlook?.value || !outlook.low || !outlook.high || outlook.unit !== course.unit || start === null || start === undefined) {
    return undefined;
  }
  const to = line.deadline && Number(line.deadline.slice(0, 4)) === year ? Number(line.deadline.slice(5, 7)) - 1 : MONTHS - 1;
  return to > from ? { from, to, start, value: Number(outlook.value), low: Number(outlook.low), high: Number(outlook.high) } : undefined;
}

/** Least and greatest of all that is drawn. */
export function range({ now, before, target, fan }: Laid): [number, number] {
  const all = [...now, ...before].filter((value) => value !== null);
  if (target !== undefined) {
    all.push(target);
  }
  if (fan) {
    all.push(fan.low, fan.high);
  }
  const low = Math.min(...all);
  const high = Math.max(...all);
  return low === high ? [low - 1, high + 1] : [low, high];
}
