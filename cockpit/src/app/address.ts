import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type Change = Record<string, string | null | undefined>;

/** Filters live in the address, so that a link shows what its sender saw. Empty values leave it. */
export function useAddress(): [URLSearchParams, (change: Change, how?: { push?: boolean }) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (wanted: Change, how: { push?: boolean } = {}) =>
      setParams(
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
    [setParams],
  );
  return [params, change];
}
