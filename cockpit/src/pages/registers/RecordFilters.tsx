import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { AddressInput } from '../../parts/AddressInput';
import { named, type Register } from './definition';

/** What narrows and sorts the records; all of it in the address. */
export function RecordFilters({ register }: { register: Register | undefined }) {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  return (
    <>
      <AddressInput name="q" label={t('register.search')} width={200} />
      <Select
        allowClear
        className="record-filter"
        value={params.get('state') || undefined}
        placeholder={t('register.state')}
        aria-label={t('register.state')}
        onChange={(state: string | undefined) => setParams({ state })}
        options={register?.states.map((s) => ({ value: s.id, label: named(s.name) })) ?? []}
      />
      <Select
        allowClear
        className="record-filter"
        value={params.get('sort') || undefined}
        placeholder={t('register.sort')}
        aria-label={t('register.sort')}
        onChange={(sort: string | undefined) => setParams({ sort })}
        options={[
          { value: 'due', label: t('register.due') },
          { value: '-changed', label: t('register.changed') },
          ...(register?.fields
            .filter((f) => f.column)
            .flatMap((f) => [
              { value: f.id, label: `${named(f.name)} ↑` },
              { value: `-${f.id}`, label: `${named(f.name)} ↓` },
            ]) ?? []),
        ]}
      />
      <label className="record-switch">
        <Switch size="small" checked={params.get('overdue') === '1'} onChange={(on) => setParams({ overdue: on ? '1' : null })} /> {t('register.overdue')}
      </label>
      <label className="record-switch">
        <Switch size="small" checked={params.get('open') === '1'} onChange={(on) => setParams({ open: on ? '1' : null })} /> {t('register.open')}
      </label>
    </>
  );
}
