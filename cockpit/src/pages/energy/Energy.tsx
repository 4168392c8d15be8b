import { Button, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Shelves } from '../../parts/Shelves';
import { Certificates } from './Certificates';
import type { CarbonDocument } from './document';
import { Factors } from './Factors';
import { Figures } from './Figures';
import { Flows } from './Flows';
import { Plans } from './Plans';
import { Quotas } from './Quotas';
import { Remarks } from './Remarks';
import { Savings } from './Savings';
import { SendCase } from './SendCase';
import { Unconfirmed } from './Unconfirmed';
import './energy.css';

/** Energy and carbon: accounts with their streams and quotas, and the ledger of certificates. */
export default function Energy() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const shelf = params.get('shelf') ?? 'overview';
  return (
    <div className="page">
      <PageHead title={t('place.energy')} note={t('energy.note')} actions={shelf === 'overview' && <SendCase primary to="/api/v1/energy/accounts" label={t('energy.send')} done={t('energy.made')} onMade={(id) => setParams({ account: id, shelf: null })} />} />
      <Shelves
        active={shelf}
        onChange={(key) => setParams({ shelf: key === 'overview' ? null : key, cols: null, as: null, factors: null })}
        items={[
          { key: 'overview', label: t('energy.overview'), children: <Overview /> },
          ...(may(me, 'GET /api/v1/energy/studies') ? [{ key: 'plans', label: t('energy.plans'), children: <Plans /> }] : []),
          ...(may(me, 'GET /api/v1/energy/savings') ? [{ key: 'savings', label: t('energy.savings'), children: <Savings /> }] : []),
          ...(may(me, 'GET /api/v1/energy/factors') ? [{ key: 'factors', label: t('energy.factors'), children: <Factors /> }] : []),
          { key: 'certificates', label: t('energy.certificates'), children: <Certificates /> },
        ]}
      />
    </div>
  );
}

function Overview() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const accounts = usePages('/api/v1/energy/accounts', {}, 50);
  const chosen = params.get('account') ?? accounts.rows[0]?.id;
  const read = useResource(chosen === undefined ? null : '/api/v1/energy/accounts/{id}/document', {
    path: { id: chosen ?? '' },
    query: { lang: language() === 'zh' ? 'zh' : 'en' },
  });
  const document = read.data as unknown as CarbonDocument | undefined;
  const problem = accounts.problem ?? read.problem;
  if (problem) {
    return <ProblemNotice problem={problem} onRetry={accounts.problem ? accounts.reload : read.reload} />;
  }
  if (chosen === undefined) {
    return accounts.loading ? <Skeleton active paragraph={{ rows: 8 }} /> : <Empty title={t('energy.none')}>{t('energy.noneWhy')}</Empty>;
  }
  return (
    <>
      <div className="energy-choice">
        <Select
          value={chosen}
          aria-label={t('energy.choose')}
          popupMatchSelectWidth={false}
          onChange={(id) => setParams({ account: id })}
          options={accounts.rows.map((account) => ({ value: account.id, label: `${account.name} · ${account.madeByName} · ${moment(account.madeAt, language())}` }))}
        />
        <Button href={`/api/v1/energy/accounts/${chosen}/papers/mrv`} download>
          {t('energy.mrv')}
        </Button>
        <Button href={`/api/v1/energy/accounts/${chosen}/papers/ghg`} download>
          {t('energy.ghg')}
        </Button>
      </div>
      {document ? (
        <div className="energy-panels">
          {!document.complete && <p className="energy-incomplete">{t('energy.incomplete')}</p>}
          <Unconfirmed document={document} />
          <Figures document={document} />
          <Quotas document={document} />
          <Flows document={document} />
          <Remarks document={document} />
        </div>
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </>
  );
}
