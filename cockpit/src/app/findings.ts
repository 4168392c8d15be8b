import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may } from '../api/access';
import { useResource } from '../api/resource';
import { useDepartments } from '../parts/lookups';
import type { Command } from './Palette';
import { useMe } from './session';

const MOST = 8;

/** What the palette finds among the objects of the park: promises with their answers, and departments. */
export function useFindings(text: string): Command[] {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const wanted = text.toLowerCase();
  const answers = useResource(wanted && may(me, 'GET /api/v1/answers') ? '/api/v1/answers' : null);
  const departments = useDepartments();
  return useMemo(() => {
    if (!wanted) {
      return [];
    }
    const promises = (answers.data?.items ?? [])
      .filter((line) => `${line.code} ${line.subject}`.toLowerCase().includes(wanted))
      .slice(0, MOST)
      .map((line) => ({
        key: line.code,
        group: t('object.promise'),
        title: line.subject,
        detail: [line.code, t(`verdict.${line.verdict}`, { defaultValue: line.verdict }), line.owner].filter(Boolean).join(' \u00b7 '),
        run: () => void navigate(`/answers?object=answer:${line.code}`),
      }));
    const owners = departments.list
      .filter((department) => [department.name, ...department.aliases].some((name) => name.toLowerCase().includes(wanted)))
      .slice(0, MOST)
      .map((department) => ({
        key: department.id,
        group: t('object.department'),
        title: department.name,
        run: () => void navigate(may(me, 'GET /api/v1/answers') ? `/answers?by=owner&owner=${encodeURIComponent(department.name)}` : `/directory?object=department:${department.id}`),
      }));
    return [...promises, ...owners];
  }, [wanted, answers.data, departments, t, me, navigate]);
}
