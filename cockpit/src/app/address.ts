import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

export type Change = Record<string, string | null | undefined>;

/** Filters live in the address, so that a link shows what its sender saw. Empty values leave it. The change is one function for good, so rows that hold it need not be drawn anew. */
export function useAddress(): [URLSearchParams, (change: Change, how?: { push?: boolean }) => void] {
  const [params, setParams] = useSearchParams();
  const latest = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = setParams;
  }, [setParams]);
  const change = useCallback(
    (wanted: Change, how: { push?: boolean } = {}) =>
      latest.current(
        (present) => {
          const next = new URLSearchParams(present);
          for (const [name, value] of Object.entries(wanted)) {
            if (value === null || value === undefined || value === '') {
              next.delete(name);
            } else {
              next.set(name, value);
            }
          }
          return next;
        },
        { replace: !how.push },
      ),
    [],
  );
  return [params, change];
}
