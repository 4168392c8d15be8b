import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { FactorForm } from './FactorForm';
import { Standing } from './Standing';

export type Factor = Schemas['EmissionFactor'];

/** The factors that accounts are reckoned with: what was read in print, and what is only remembered and waits for it. */
export function Factors() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const [entering, setEntering] = useState<Factor>();
  const { data, loading, problem, reload } = useResource('/api/v1/energy/factors');
  const which = params.get('factors') ?? 'all';
  const mayEnter = may(me, 'POST /api/v1/energy/factors');
  const all = data?.items ?? [];
  const inPrint = useMemo(() => new Set(all.filter(({ confirmed }) => confirmed).map(keyOf)), [all]);
  const shown = all.filter((row) => which === 'all' || (which === 'confirmed') === row.confirmed);
  const columns = useMemo<Column<Factor>[]>(
    () => [
      { key: 'kind', title: t('factor.kindTitle'), width: 130, text: (row) => t(`factor.kind.${row.kind}`, { defaultValue: row.kind }), sort: (a, b) => a.kind.localeCompare(b.kind) },
      { key: 'item', title: t('factor.item'), width: 100, text: (row) => t(`energy.word.${row.item}`, { defaultValue: row.item }) },
      { key: 'scope', title: t('factor.scope'), width: 90, text: (row) => row.scope },
      { key: 'period', title: t('factor.period'), width: 70, text: (row) => row.period },
      { key: 'value', title: t('factor.value'), width: 110, align: 'right', text: (row) => row.value },
      { key: 'unit', title: t('factor.unit'), width: 100, text: (row) => row.unit },
      { key: 'standing', title: t('factor.standing'), width: 150, text: (row) => t(`factor.confidence.${row.confidence}`, { defaultValue: row.confidence }), render: (row) => <Standing confidence={row.confidence} replaced={!row.confirmed && inPrint.has(keyOf(row))} /> },
      ...(mayEnter ? [{ key: 'enter', title: t('factor.enterTitle'), width: 130, text: () => '', render: (row: Factor) => (row.confirmed ? null : <Button size="small" onClick={() => setEntering(row)}>{t('factor.enter')}</Button>) }] : []),
      {
        key: 'document',
        title: t('factor.document'),
        width: 320,
        text: (row) => [row.document, row.enteredByName && t('factor.enteredBy', { name: row.enteredByName, when: moment(row.enteredAt ?? '', language()) })].filter(Boolean).join(' \u00b7 '),
      },
    ],
    [t, i18n.language, mayEnter, inPrint],
  );
  return (
    <>
      <p className="quiet factor-note">{t('factor.note')}</p>
      <DataTable
        label={t('energy.factors')}
        columns={columns}
        rows={shown}
        rowKey={(row) => `${keyOf(row)} ${row.confidence} ${row.enteredAt ?? ''}`}
        loading={loading}
        problem={problem}
        onReload={reload}
        filters={
          <Select
            value={which}
            aria-label={t('factor.standing')}
            popupMatchSelectWidth={false}
            onChange={(value) => setParams({ factors: value === 'all' ? null : value })}
            options={['all', 'unconfirmed', 'confirmed'].map((name) => ({ value: name, label: t(`factor.which.${name}`) }))}
          />
        }
        empty={<Empty title={t('factor.none')}>{t('factor.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>
                {t(`factor.kind.${row.kind}`, { defaultValue: row.kind })} {'\u00b7'} {t(`energy.word.${row.item}`, { defaultValue: row.item })}
              </strong>
              <span>
                {row.value} {row.unit}
              </span>
            </div>
            <div className="quiet small">{[row.scope, row.period, row.document].filter(Boolean).join(' \u00b7 ')}</div>
            <div className="card-line">
              <Standing confidence={row.confidence} replaced={!row.confirmed && inPrint.has(keyOf(row))} />
              {mayEnter && !row.confirmed && <Button onClick={() => setEntering(row)}>{t('factor.enter')}</Button>}
            </div>
          </>
        )}
      />
      {entering && <FactorForm factor={entering} onClose={() => setEntering(undefined)} />}
    </>
  );
}

function keyOf(row: Factor): string {
  return [row.kind, row.item, row.scope, row.period].join(' ');
}
