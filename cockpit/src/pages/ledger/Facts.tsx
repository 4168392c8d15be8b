import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { address, type Schemas } from '../../api/client';
import { usePages } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment, period } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { useIndicators } from '../../parts/lookups';
import { AsOf, endOfDay } from './AsOf';
import { FactForm } from './FactForm';
import { FactValue } from './FactValue';

export type Fact = Schemas['FactView'];

const states = ['current', 'superseded', 'all'];

export function Facts() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const [entering, setEntering] = useState(false);
  const indicators = useIndicators();
  const asOf = params.get('asof');
  const query = {
    indicator: params.get('indicator'),
    about: params.get('about'),
    source: params.get('source'),
    state: params.get('state') ?? 'current',
    recordedBefore: asOf ? endOfDay(asOf) : null,
  };
  const pages = usePages('/api/v1/facts', { query });
  const columns = useMemo<Column<Fact>[]>(
    () => [
      { key: 'indicator', title: t('fact.indicator'), width: 210, text: (row) => indicators.name(row.indicator) || row.indicator },
      { key: 'about', title: t('fact.about'), width: 110, text: (row) => row.about || t('fact.park') },
      { key: 'period', title: t('fact.period'), width: 130, text: (row) => period(row.period, language()), sort: (a, b) => a.period.localeCompare(b.period) },
      { key: 'value', title: t('fact.value'), width: 130, align: 'right', text: (row) => `${row.value ?? t(`fact.state.${row.state}`)} ${row.unit}`.trim(), render: (row) => <FactValue fact={row} /> },
      { key: 'source', title: t('fact.source'), width: 150, text: (row) => row.source },
      { key: 'recorded', title: t('fact.recordedAt'), width: 175, text: (row) => moment(row.recordedAt, language()), sort: (a, b) => a.recordedAt.localeCompare(b.recordedAt) },
      { key: 'origin', title: t('fact.origin'), width: 80, text: (row) => t(`fact.origins.${row.origin.toLowerCase()}`, { defaultValue: row.origin }) },
      { key: 'standing', title: t('fact.standing'), width: 100, text: (row) => t(row.supersededBy ? 'fact.superseded' : 'fact.standingNow') },
      { key: 'hash', title: t('fact.hash'), width: 130, text: (row) => row.hash, render: (row) => <code title={row.hash}>{row.hash.slice(0, 10)}</code>, optional: true },
      { key: 'note', title: t('fact.note'), width: 220, text: (row) => row.note, optional: true },
      { key: 'stored', title: t('fact.storedAt'), width: 180, text: (row) => moment(row.storedAt, language()), optional: true },
      { key: 'seq', title: t('fact.seq'), width: 80, align: 'right', text: (row) => String(row.seq), optional: true },
    ],
    [t, i18n.language, indicators],
  );
  return (
    <>
      <AsOf value={asOf} onChange={(day) => setParams({ asof: day })} />
      <DataTable
        label={t('ledger.facts')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        onOpen={(row) => setParams({ object: `fact:${row.id}` }, { push: true })}
        exportUrl={may(me, 'GET /api/v1/facts/export') ? address('/api/v1/facts/export', { query: { ...query, format: 'xlsx' } }) : undefined}
        filters={
          <>
            {indicators.list.length > 0 ? (
              <Select
                allowClear
                showSearch
                optionFilterProp="label"
                style={{ width: 240 }}
                placeholder={t('fact.indicator')}
                aria-label={t('fact.indicator')}
                value={query.indicator}
                onChange={(value: string | undefined) => setParams({ indicator: value ?? null })}
                options={indicators.list.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              <Filter name="indicator" label={t('fact.indicator')} />
            )}
            <Filter name="source" label={t('fact.source')} />
            <Filter name="about" label={t('fact.about')} />
            <Select
              value={query.state}
              aria-label={t('fact.standing')}
              onChange={(state) => setParams({ state: state === 'current' ? null : state })}
              options={states.map((state) => ({ value: state, label: t(`fact.which.${state}`) }))}
            />
            {may(me, 'POST /api/v1/facts') && (
              <Button icon={<PlusOutlined />} onClick={() => setEntering(true)}>
                {t('fact.enter')}
              </Button>
            )}
          </>
        }
        empty={<Empty title={t('ledger.none')}>{t('ledger.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{indicators.name(row.indicator) || row.indicator}</strong>
              <FactValue fact={row} />
            </div>
            <div className="quiet small">
              {[period(row.period, language()), row.about, row.source].filter(Boolean).join(' \u00b7 ')}
              {row.supersededBy && ` \u00b7 ${t('fact.superseded')}`}
            </div>
          </>
        )}
      />
      {entering && <FactForm onClose={() => setEntering(false)} />}
    </>
  );
}

/** A text filter that is applied with Enter or when it loses the focus. */
function Filter({ name, label }: { name: string; label: string }) {
  const [params, setParams] = useAddress();
  const value = params.get(name) ?? '';
  const apply = (text: string) => text.trim() !== value && setParams({ [name]: text.trim() });
  return (
    <Input
      key={value}
      allowClear
      style={{ width: 150 }}
      defaultValue={value}
      placeholder={label}
      aria-label={label}
      onPressEnter={(event) => apply(event.currentTarget.value)}
      onBlur={(event) => apply(event.currentTarget.value)}
      onClear={() => setParams({ [name]: null })}
    />
  );
}
