import { useEffect } from 'react';
import type { Asking } from '../../api/client';
import { usePages } from '../../api/resource';

/** Most records that a board, a map, a calendar or a tree shows at once; a list goes on. */
export const MOST_SHOWN = 2000;

/** All records that a query finds, page after page, up to {@link MOST_SHOWN}. */
export function useAll(register: string, query: Asking['query'], wanted: boolean) {
  const pages = usePages(wanted ? '/api/v1/registers/{register}/records' : null, { path: { register }, query: query ?? {} }, 200);
  const { more, loading, next, rows } = pages;
  useEffect(() => {
    if (more && !loading && rows.length < MOST_SHOWN) {
      next();
    }
  }, [more, loading, next, rows.length]);
  return pages;
}
