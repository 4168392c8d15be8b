import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';

type Holding = Schemas['CertificateHolding'];

/** Who holds which serials, and what was retired for which use. */
export function Certificates() {
  const { t, i18n } = useTranslation();
  const { data, loading, problem, reload } = useResource('/api/v1/energy/certificates/holdings');
  const columns = useMemo<Column<Holding>[]>(
    () => [
      { key: 'serials', title: t('energy.serials'), width: 260, text: serials, render: (row) => <code>{serials(row)}</code> },
      { key: 'mwh', title: 'MWh', width: 110, align: 'right', text: (row) => row.mwh, sort: (a, b) => Number(a.mwh) - Number(b.mwh) },
      { key: 'owner', title: t('energy.owner'), width: 240, text: (row) => row.owner, sort: (a, b) => a.owner.localeCompare(b.owner) },
      { key: 'technology', title: t('energy.technology'), width: 90, text: (row) => t(`energy.tech.${row.technology}`, { defaultValue: row.technology }) },
      { key: 'generated', title: t('energy.generated'), width: 110, text: (row) => row.generated },
      { key: 'expires', title: t('energy.expires'), width: 150, text: (row) => day(row.expires, language()) },
      { key: 'state', title: t('energy.state'), width: 260, text: (row) => (row.proof ? t('energy.retired', { period: row.period, proof: row.proof }) : t('energy.live')) },
    ],
    [t, i18n.language],
  );
  return (
    <DataTable
      label={t('energy.certificates')}
      columns={columns}
      rows={data?.items ?? []}
      rowKey={serials}
      loading={loading}
      problem={problem}
      onReload={reload}
      empty={<Empty title={t('energy.noCertificates')}>{t('energy.noCertificatesWhy')}</Empty>}
      card={(row) => (
        <>
          <div className="card-line">
            <strong>{row.owner}</strong>
            <span>{row.mwh} MWh</span>
          </div>
          <code>{serials(row)}</code>
          <div className="quiet">{row.proof ? t('energy.retired', { period: row.period, proof: row.proof }) : t('energy.live')}</div>
        </>
      )}
    />
  );
}

function serials(row: Holding): string {
  return row.first === row.last ? row.series + row.first : `${row.series}${row.first}–${row.last}`;
}
