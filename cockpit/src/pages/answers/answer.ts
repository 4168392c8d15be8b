import i18next from 'i18next';
import type { Schemas } from '../../api/client';
import type { LightColor } from '../../parts/Light';
import { asLight } from '../../parts/Light';

export type AnswerLine = Schemas['AnswerLine'];
export type CourseLine = Schemas['CourseLine'];

/** Worst first, and what has no light last. */
export const lights: readonly LightColor[] = ['red', 'yellow', 'green', 'none'];

/** Verdicts that say nothing can be said; each is a list somebody has to shorten. */
export const voids = ['unmeasured', 'no-evidence', 'not-reported', 'claimed-unquantified'] as const;

export const verdicts = ['missed', 'at-risk', 'on-track', 'met', 'not-due', ...voids] as const;

export type Counts = Record<LightColor, number>;

export function counted(lines: readonly AnswerLine[]): Counts {
  const counts: Counts = { red: 0, yellow: 0, green: 0, none: 0 };
  for (const line of lines) {
    counts[asLight(line.light)] += 1;
  }
  return counts;
}

/** Promises that are kept or on their way. */
export function standing(lines: readonly AnswerLine[]): number {
  return lines.filter(({ verdict }) => verdict === 'met' || verdict === 'on-track').length;
}

export type By = 'theme' | 'owner';

export interface Group {
  name: string;
  lines: AnswerLine[];
  counts: Counts;
}

/** Themes or departments, those with most red first, then with most yellow, then the larger; what belongs nowhere comes last. */
export function grouped(lines: readonly AnswerLine[], by: By): Group[] {
  const groups = new Map<string, AnswerLine[]>();
  for (const line of lines) {
    const members = groups.get(line[by]) ?? [];
    members.push(line);
    groups.set(line[by], members);
  }
  return [...groups]
    .map(([name, members]) => ({ name, lines: members.toSorted(worstFirst), counts: counted(members) }))
    .toSorted(
      (a, b) =>
        Number(a.name === '') - Number(b.name === '') ||
        b.counts.red - a.counts.red ||
        b.counts.yellow - a.counts.yellow ||
        b.lines.length - a.lines.length ||
        a.name.localeCompare(b.name, 'zh'),
    );
}

/** Red before yellow before green before none; within one light what is furthest from its target first. */
export function worstFirst(a: AnswerLine, b: AnswerLine): number {
  const place = (line: AnswerLine) => lights.indexOf(asLight(line.light));
  const progress = (line: AnswerLine) => (line.progressPct ? Number(line.progressPct) : 1000);
  return place(a) - place(b) || progress(a) - progress(b) || a.code.localeCompare(b.code);
}

export interface Filter {
  light: string | null;
  verdict: string | null;
  owner: string | null;
  theme: string | null;
  words: string;
}

export function fits(line: AnswerLine, filter: Filter): boolean {
  return (
    (!filter.light || asLight(line.light) === filter.light) &&
    (!filter.verdict || line.verdict === filter.verdict) &&
    (filter.owner === null || line.owner === filter.owner) &&
    (filter.theme === null || line.theme === filter.theme) &&
    (!filter.words || `${line.code} ${line.subject} ${line.owner} ${line.theme}`.toLowerCase().includes(filter.words.toLowerCase()))
  );
}

/** Whether a light became better; having none stands between yellow and green. */
export function way(before: string, now: string): 'up' | 'down' | 'moved' {
  const rank = (light: string) => ({ red: 0, yellow: 1, none: 2, green: 3 })[asLight(light)];
  const step = rank(now) - rank(before);
  return step > 0 ? 'up' : step < 0 ? 'down' : 'moved';
}

export function themeName(theme: string): string {
  return theme === '' ? i18next.t('answers.noTheme') : i18next.t(`theme.${theme}`, { defaultValue: theme });
}

export function groupName(by: By, name: string): string {
  return by === 'theme' ? themeName(name) : name || i18next.t('answers.noOwner');
}

export function reason(said: { reasonZh: string; reasonEn: string }, language: string): string {
  return language === 'en' ? said.reasonEn : said.reasonZh;
}

/** Share of a year that has gone by on a day, 0 to 1, by days. */
export function elapsed(year: number, day: string): number {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const now = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}
