import type { Problem } from '../../api/problem';

/** A photo or document of a deed; `hash` once the server has it. */
export interface Shot {
  field: string;
  name: string;
  blob: Blob;
  /** When the device took it, UTC. */
  taken: string;
  /** Where, longitude first, WGS84. */
  place?: [number, number];
  hash?: string;
}

/** Something that was done in the field and that the server may not know yet. The key makes telling it again harmless. */
export interface Deed {
  key: string;
  /** Who did it; nobody else sends it. */
  user: string;
  register: string;
  /** The record it is about; absent for a new one. */
  record?: { id: string; number: string; etag: string };
  transition?: string;
  title: string;
  values: Record<string, unknown>;
  reason: string;
  /** Milliseconds since 1970 by the device's clock. */
  made: number;
  shots: Shot[];
  state: 'waiting' | 'refused';
  /** What the server said when it refused. */
  why?: { status: number; kind: string; detail: string; detailZh: string };
}

export interface Store {
  all: () => Promise<Deed[]>;
  put: (deed: Deed) => Promise<void>;
  drop: (key: string) => Promise<void>;
}

export interface Door {
  upload: (shot: Shot) => Promise<string>;
  tell: (deed: Deed, values: Record<string, unknown>, at: string | null) => Promise<void>;
}

/** Milliseconds after which the server is told when it happened rather than when it heard of it. */
const LATER = 120_000;

/** The values with what was uploaded by its hash, time and place. */
export function told(deed: Deed): Record<string, unknown> {
  const values = { ...deed.values };
  for (const { field, hash, taken, place } of deed.shots) {
    values[field] = { hash, taken, ...(place ? { place } : {}) };
  }
  return values;
}

/** Whether asking again later may help: no line, no session, a busy or broken server. */
function passing({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;
}

/**
 * Sends what waits, oldest first, and drops what the server has taken. What it refuses stays with the reason; at the first failure that may
 * pass it stops, and nothing is lost.
 */
export async function sendAll(store: Store, door: Door, user: string, now: number, problemOf: (error: unknown) => Problem): Promise<'sent' | 'stopped'> {
  const waiting = (await store.all()).filter((deed) => deed.user === user && deed.state === 'waiting').toSorted((a, b) => a.made - b.made);
  for (const deed of waiting) {
    try {
      for (const shot of deed.shots) {
        if (!shot.hash) {
          shot.hash = await door.upload(shot);
          await store.put(deed);
        }
      }
      await door.tell(deed, told(deed), now - deed.made > LATER ? new Date(deed.made).toISOString() : null);
      await store.drop(deed.key);
    } catch (error) {
      const problem = problemOf(error);
      if (passing(problem)) {
        return 'stopped';
      }
      const { status, kind, message, values } = problem;
      await store.put({ ...deed, state: 'refused', why: { status, kind, detail: message, detailZh: String(values.detailZh ?? message) } });
    }
  }
  return 'sent';
}
