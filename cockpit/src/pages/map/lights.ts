import { useMemo } from 'react';
import { may } from '../../api/access';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { asLight, type LightColor } from '../../parts/Light';

type Promise = Schemas['PromiseView'];

/** The most serious first. */
const order: LightColor[] = ['red', 'yellow', 'green', 'none'];

export function worst(lights: Iterable<LightColor>): LightColor {
  let at = order.length - 1;
  for (const light of lights) {
    at = Math.min(at, order.indexOf(light));
  }
  return order[at] ?? 'none';
}

export interface Held {
  year: number;
  code: string;
  subject: string;
  light: LightColor;
  verdict: string | undefined;
}

export interface Lights {
  /** Day of the answers, empty where there are none. */
  asOf: string;
  /** Promises that name a firm. */
  ofEnterprise: (id: string) => Held[];
  /** Promises a department answers for. */
  ofDepartment: (id: string) => Held[];
}

/** The lights of the promises in force, by whom they concern; an enterprise knows only of those that name it. */
export function useLights(): Lights {
  const me = useMe();
  const reader = may(me, 'GET /api/v1/plans') && may(me, 'GET /api/v1/answers');
  const plans = useResource(reader ? '/api/v1/plans' : null);
  const year = plans.data?.items.map((plan) => plan.planYear).toSorted((a, b) => b - a)[0];
  const promises = useResource(year === undefined ? null : '/api/v1/plans/{year}/promises', { path: { year: year ?? 0 }, query: { inForce: true } });
  const answers = useResource(year === undefined ? null : '/api/v1/answers');
  const own = useResource(!reader && may(me, 'GET /api/v1/answers-naming-us') ? '/api/v1/answers-naming-us' : null);
  return useMemo(() => {
    const firms = new Map<string, Held[]>();
    const bodies = new Map<string, Held[]>();
    const put = (map: Map<string, Held[]>, id: string, held: Held) => map.set(id, [...(map.get(id) ?? []), held]);
    // Answers are those of one year; a promise of another year has none.
    const lines = new Map(answers.data && answers.data.planYear === year ? answers.data.items.map((line) => [line.code, line]) : []);
    for (const promise of (promises.data?.items ?? []) as Promise[]) {
      const line = lines.get(promise.code);
      const held = { year: year ?? 0, code: promise.code, subject: promise.subject || promise.words, light: asLight(line?.light), verdict: line?.verdict };
      promise.enterpriseIds.forEach((id) => put(firms, id, held));
      if (promise.ownerId) {
        put(bodies, promise.ownerId, held);
      }
    }
    if (me.enterpriseId) {
      for (const line of own.data?.items ?? []) {
        put(firms, me.enterpriseId, { year: 0, code: line.code, subject: line.subject, light: asLight(line.light), verdict: line.verdict });
      }
    }
    return { asOf: answers.data?.asOf ?? '', ofEnterprise: (id) => firms.get(id) ?? [], ofDepartment: (id) => bodies.get(id) ?? [] };
  }, [promises.data, answers.data, own.data, year, me.enterpriseId]);
}
