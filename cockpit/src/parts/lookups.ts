import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../api/access';
import type { Schemas } from '../api/client';
import { usePages, useResource } from '../api/resource';
import { useMe } from '../app/session';

export interface Lookup<R> {
  list: R[];
  loading: boolean;
  name: (id: string | null | undefined) => string;
}

/** The departments in use, by name; ids become names nowhere else. */
export function useDepartments(): Lookup<Schemas['Department']> {
  const me = useMe();
  const pages = usePages(may(me, 'GET /api/v1/directory/departments') ? '/api/v1/directory/departments' : null);
  return useMemo(() => {
    const names = new Map(pages.rows.map((row) => [row.id, row.name]));
    return {
      list: pages.rows.filter((row) => row.active).toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
      loading: pages.loading,
      name: (id) => (id ? (names.get(id) ?? '') : ''),
    };
  }, [pages.rows, pages.loading]);
}

export interface IndicatorName {
  id: string;
  name: string;
}

/** The indicators that facts may speak of. */
export function useIndicators(): Lookup<IndicatorName> {
  const { i18n } = useTranslation();
  const indicators = useResource('/api/v1/indicators');
  return useMemo(() => {
    const list = (indicators.data?.items ?? []).map((row) => ({ id: row.id, name: i18n.language === 'en' ? row.nameEn : row.nameZh }));
    const names = new Map(list.map((row) => [row.id, row.name]));
    return { list, loading: indicators.loading, name: (id) => (id ? (names.get(id) ?? id) : '') };
  }, [indicators.data, indicators.loading, i18n.language]);
}
