import { useMemo } from 'react';
import { type Resource, useResource } from '../../api/resource';
import type { Problem } from '../../api/problem';
import type { Answer } from '../../api/client';
import { useAddress } from '../../app/address';
import type { AnswerLine, CourseLine } from './answer';

/** What one page of the server holds at most. */
const PAGE = 500;

/** Which sheet: of which year's plan, as of which day. Absent: the latest plan, today. */
export type At = { year: string | null; asOf: string | null };

export function useAt(): At {
  const [params] = useAddress();
  const year = params.get('year');
  const asOf = params.get('asof');
  return useMemo(() => ({ year, asOf }), [year, asOf]);
}

/** An address that keeps the sheet one looks at. */
export function atPath(path: string, at: At, query: Record<string, string | undefined> = {}): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, year: at.year, asof: at.asOf })) {
    if (value) {
      all.set(name, value);
    }
  }
  const text = all.toString();
  return text ? `${path}?${text}` : path;
}

export interface Sheet {
  /** The day of the sheet as the server names it. */
  asOf: string;
  planYear: number;
  facts: number;
  lines: AnswerLine[];
}

export interface SheetResource {
  sheet: Sheet | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload: () => void;
}

type List = Resource<Answer<'/api/v1/answers'>>;

/** The whole sheet. Reports hold up to a few hundred promises; 2,000 are read. */
export function useAnswers(at: At, wanted = true): SheetResource {
  const first: List = useResource(wanted ? '/api/v1/answers' : null, { query: { ...at } });
  const total = first.data?.total ?? 0;
  const second: List = useResource(total > PAGE ? '/api/v1/answers' : null, { query: { ...at, offset: PAGE } });
  const third: List = useResource(total > 2 * PAGE ? '/api/v1/answers' : null, { query: { ...at, offset: 2 * PAGE } });
  const fourth: List = useResource(total > 3 * PAGE ? '/api/v1/answers' : null, { query: { ...at, offset: 3 * PAGE } });
  const sheet = useMemo(() => {
    const head = first.data;
    return head && { asOf: head.asOf, planYear: head.planYear, facts: head.facts, lines: [first, second, third, fourth].flatMap((page) => page.data?.items ?? []) };
  }, [first.data, second.data, third.data, fourth.data]);
  return { sheet, problem: first.problem, loading: first.loading, reload: first.reload };
}

/** Courses by the code of their promise; they come after the sheet, which does not wait for them. */
export function useCourses(at: At, wanted = true): Map<string, CourseLine> {
  const courses = useResource(wanted ? '/api/v1/answer-courses' : null, { query: { ...at } });
  return useMemo(() => new Map((courses.data?.items ?? []).map((course) => [course.code, course])), [courses.data]);
}
