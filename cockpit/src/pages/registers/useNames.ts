import { useMemo } from 'react';
import { may } from '../../api/access';
import { usePages } from '../../api/resource';
import { useMe } from '../../app/session';
import { useDepartments } from '../../parts/lookups';
import type { Names } from './definition';

/** Names of enterprises and departments, as far as the reader may see them, and lists to choose from. */
export function useNames() {
  const me = useMe();
  const departments = useDepartments();
  const enterprises = usePages(may(me, 'GET /api/v1/directory/enterprises') ? '/api/v1/directory/enterprises' : null);
  return useMemo(() => {
    const firms = new Map(enterprises.rows.map((row) => [row.id, row.name]));
    const names: Names = { enterprise: (id) => firms.get(id) ?? '', department: (id) => departments.name(id) };
    return {
      names,
      enterprises: enterprises.rows.filter((row) => row.active).map((row) => ({ value: row.id, label: row.name })),
      departments: departments.list.map((row) => ({ value: row.id, label: row.name })),
    };
  }, [enterprises.rows, departments]);
}
