import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';

/** The year whose promises are answered; the latest that has a plan when nothing is chosen. */
export function YearChoice() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const plans = useResource(may(me, 'GET /api/v1/plans') ? '/api/v1/plans' : null);
  const years = (plans.data?.items ?? []).map((plan) => plan.planYear).toSorted((a, b) => b - a);
  if (years.length < 2) {
    return null;
  }
  return (
    <Select
      value={Number(params.get('year')) || years[0] || null}
      aria-label={t('plan.year')}
      onChange={(year) => setParams({ year: year === years[0] ? null : String(year) })}
      options={years.map((year) => ({ value: year, label: t('time.year', { year }) }))}
    />
  );
}
