import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { address, type Answer, type Asking, fetchJson, type Path, type Reply } from './client';
import { Problem } from './problem';

interface Entry {
  reply?: Reply<unknown>;
  problem?: Problem;
  pending?: Promise<void> | undefined;
  stale: boolean;
  at: number;
  /** Changes whenever there is something new to show; only who shows this entry draws again. */
  turn: number;
}

/** Milliseconds after which what is shown is asked for again when somebody comes back to it. */
const FRESH = 20_000;

const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
let clock = 0;

function tell(...changed: Entry[]): void {
  clock += 1;
  changed.forEach((entry) => (entry.turn = clock));
  listeners.forEach((listener) => listener());
}

function turn(url: string | null): number {
  return (url === null ? undefined : entries.get(url)?.turn) ?? 0;
}

/** Reads an address; one reading at a time. What is refreshed meanwhile is read once more afterwards. */
export function load(url: string): Promise<void> {
  const entry: Entry = entries.get(url) ?? { stale: true, at: 0, turn: 0 };
  entries.set(url, entry);
  if (entry.pending) {
    return entry.pending;
  }
  entry.stale = false;
  entry.at = Date.now();
  entry.pending = fetchJson(url)
    .then((reply) => {
      entry.reply = reply;
      delete entry.problem;
    })
    .catch((error: unknown) => {
      entry.problem = Problem.of(error);
    })
    .finally(() => {
      entry.pending = undefined;
      if (entry.stale && entries.get(url) === entry) {
        void load(url);
      }
      tell(entry);
    });
  return entry.pending;
}

/** After a write: everything read below these paths is asked for again; meanwhile the old stands. */
export function refresh(...prefixes: string[]): void {
  const touched = [...entries].filter(([url]) => prefixes.some((prefix) => url.startsWith(prefix))).map(([, entry]) => entry);
  touched.forEach((entry) => (entry.stale = true));
  tell(...touched);
}

/** Somebody else signs in: nothing read before is theirs. */
export function forgetEverything(): void {
  entries.clear();
  tell();
}

export interface Resource<T> {
  data: T | undefined;
  etag: string | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload: () => void;
}

/** What lies at the path, read once and shared; null reads nothing. */
export function useResource<P extends Path>(path: P | null, asking: Asking = {}): Resource<Answer<P>> {
  const url = path === null ? null : address(path, asking);
  useSyncExternalStore(subscribe, () => turn(url));
  const entry = url === null ? undefined : entries.get(url);
  const wanted = url !== null && (!entry || entry.stale);
  useEffect(() => {
    if (wanted && url !== null) {
      void load(url);
    }
  }, [url, wanted]);
  useEffect(() => {
    const known = url === null ? undefined : entries.get(url);
    if (url !== null && known && (known.problem || Date.now() - known.at > FRESH)) {
      void load(url);
    }
  }, [url]);
  const reload = useCallback(() => {
    if (url !== null) {
      void load(url);
    }
  }, [url]);
  return {
    data: entry?.reply?.data as Answer<P> | undefined,
    etag: entry?.reply?.etag,
    problem: entry?.problem,
    loading: url !== null && (!entry || entry.pending !== undefined),
    reload,
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type PageRow<T> = T extends { items: (infer R)[] } ? R : never;

export interface Pages<R> {
  rows: R[];
  more: boolean;
  loading: boolean;
  problem: Problem | undefined;
  next: () => void;
  reload: () => void;
}

/** A list with cursors, page after page. */
export function usePages<P extends Path>(path: P | null, asking: Asking = {}, limit = 200): Pages<PageRow<Answer<P>>> {
  type Row = PageRow<Answer<P>>;
  const base = path === null ? '' : address(path, { ...asking, query: { ...asking.query, limit } });
  const [shown, setShown] = useState<{ base: string; cursors: string[] }>({ base, cursors: [] });
  const cursors = useMemo(() => (shown.base === base ? shown.cursors : []), [shown, base]);
  const join = base.includes('?') ? '&' : '?';
  const urls = useMemo(() => (base === '' ? [] : [base, ...cursors.map((cursor) => `${base}${join}cursor=${encodeURIComponent(cursor)}`)]), [base, cursors, join]);
  const turns = useSyncExternalStore(subscribe, () => urls.map(turn).join());
  const wanted = urls.filter((url) => entries.get(url)?.stale ?? true).join('\n');
  useEffect(() => {
    wanted.split('\n').filter(Boolean).forEach((url) => void load(url));
  }, [wanted]);
  const pages = urls.map((url) => entries.get(url));
  const last = pages.at(-1)?.reply?.data as { next?: string | null } | undefined;
  const rows = useMemo(
    () => urls.flatMap((url) => (entries.get(url)?.reply?.data as { items: Row[] } | undefined)?.items ?? []),
    // The turns say that entries have changed.
    [urls, turns],
  );
  const loading = pages.some((entry) => !entry || entry.pending !== undefined);
  const cursor = last?.next ?? undefined;
  const next = useCallback(() => {
    if (cursor !== undefined) {
      setShown((present) => {
        const known = present.base === base ? present.cursors : [];
        return known.includes(cursor) ? present : { base, cursors: [...known, cursor] };
      });
    }
  }, [base, cursor]);
  return {
    rows,
    more: cursor !== undefined,
    loading,
    problem: pages.find((entry) => entry?.problem)?.problem,
    next,
    reload: () => urls.forEach((url) => void load(url)),
  };
}
