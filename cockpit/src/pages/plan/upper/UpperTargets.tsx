import { FileSearchOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../api/access';
import { useResource } from '../../../api/resource';
import { useAddress } from '../../../app/address';
import { useMe } from '../../../app/session';
import { Empty } from '../../../parts/Empty';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { ReadTheirReport } from './ReadTheirReport';
import { UpperForm } from './UpperForm';
import { UpperRow } from './UpperRow';
import { states } from './upper';
import './upper.css';

/** What the levels above ask for, and which of our promises carry it; what nobody carries stands first. */
export default function UpperTargets({ year }: { year: number }) {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const [entering, setEntering] = useState(false);
  const [reading, setReading] = useState(false);
  const rows = useResource('/api/v1/plans/{year}/upper-targets', { path: { year } });
  const all = rows.data?.items ?? [];
  const state = params.get('state') ?? 'all';
  const shown = all.filter((row) => state === 'all' || row.state === state);
  const actions = may(me, 'POST /api/v1/plans/{year}/upper-targets') && (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setEntering(true)}>
        {t('upper.enter')}
      </Button>
      <Button icon={<FileSearchOutlined />} onClick={() => setReading(true)}>
        {t('upper.read')}
      </Button>
    </>
  );
  if (rows.problem) {
    return <ProblemNotice problem={rows.problem} onRetry={rows.reload} />;
  }
  if (!rows.data) {
    return <Skeleton active paragraph={{ rows: 8 }} />;
  }
  return (
    <section aria-label={t('upper.title')}>
      <p className="quiet upper-note">{t('upper.note')}</p>
      {all.length > 0 && (
        <div className="upper-tools">
          <div className="shelves">
            <Segmented
              value={state}
              aria-label={t('upper.stateLabel')}
              onChange={(value) => setParams({ state: value === 'all' ? null : value })}
              options={['all', ...Object.keys(states)].map((name) => ({ value: name, label: `${t(`upper.state.${name}`)} ${name === 'all' ? all.length : all.filter((row) => row.state === name).length}` }))}
            />
          </div>
          {actions}
        </div>
      )}
      {all.length === 0 && (
        <div className="panel empty">
          <Empty title={t('upper.none')}>
            <p>{t('upper.noneWhy')}</p>
            <div className="upper-tools">{actions}</div>
          </Empty>
        </div>
      )}
      {all.length > 0 && shown.length === 0 && <p className="panel empty">{t('upper.nothing')}</p>}
      <ul className="upper-rows">
        {shown.map((row) => (
          <UpperRow key={row.target.id} row={row} year={year} />
        ))}
      </ul>
      {entering && <UpperForm year={year} onClose={() => setEntering(false)} />}
      {reading && <ReadTheirReport year={year} onClose={() => setReading(false)} />}
    </section>
  );
}
