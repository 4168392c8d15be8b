import { Button, Checkbox, Progress, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Schemas, write } from '../../api/client';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useWrite } from '../../parts/useWrite';
import type { PlanDocument } from './plan';
import { PlanFigures } from './PlanFigures';
import { SendCase } from './SendCase';
import { Sent } from './Sent';

type Study = Schemas['EnergyStudyView'];

/** The unit of money as the server writes it; shown in the language of the page. */
const YUAN = '\u5143';

/** Milliseconds between two looks at a run. */
const LOOK = 1000;

/** How much more alternatives may cost. */
const WITHIN = '0.02';

/** Plans of the park's energy: sent, followed while they run, read when they ended. */
export function Plans() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const [explore, setExplore] = useState(false);
  const studies = usePages('/api/v1/energy/studies', {}, 50);
  const chosen = params.get('study') ?? studies.rows[0]?.id;
  const study = useResource(chosen === undefined ? null : '/api/v1/energy/studies/{id}', { path: { id: chosen ?? '' } });
  const state = study.data?.state;
  const { reload } = study;
  useEffect(() => {
    if (state !== 'waiting' && state !== 'running') {
      return undefined;
    }
    const look = setInterval(reload, LOOK);
    return () => clearInterval(look);
  }, [state, reload]);
  const problem = studies.problem ?? study.problem;
  if (problem) {
    return <ProblemNotice problem={problem} onRetry={studies.problem ? studies.reload : study.reload} />;
  }
  const send = (
    <>
      <Checkbox checked={explore} onChange={({ target }) => setExplore(target.checked)}>
        {t('energy.plan.explore')}
      </Checkbox>
      <SendCase to="/api/v1/energy/studies" label={t('energy.plan.send')} done={t('energy.plan.sent')} fields={explore ? { within: WITHIN } : {}} onMade={(id) => setParams({ study: id })} />
    </>
  );
  return (
    <Sent
      rows={studies.rows}
      loading={studies.loading}
      chosen={chosen}
      label={t('energy.plan.choose')}
      none={t('energy.plan.none')}
      noneWhy={t('energy.plan.noneWhy')}
      send={send}
      onChoose={(id) => setParams({ study: id, week: null })}
    >
      {study.data ? <One study={study.data} onStopped={study.reload} /> : <Skeleton active paragraph={{ rows: 10 }} />}
    </Sent>
  );
}

function One({ study, onStopped }: { study: Study; onStopped: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { busy, run } = useWrite();
  const found = study.state === 'ended' && (study.outcome === 'optimal' || study.outcome === 'stopped') && study.objective;
  const read = useResource(found ? '/api/v1/energy/studies/{id}/document' : null, { path: { id: study.id } });
  if (study.state === 'waiting' || study.state === 'running') {
    const part = study.of > 0 ? Math.round((100 * study.done) / study.of) : 0;
    return (
      <section className="panel plan-run" aria-live="polite">
        <p>{t(`energy.plan.state.${study.state}`)}</p>
        {study.phase === 'pricing' || study.phase === 'exploring' ? <Progress percent={part} aria-label={t(`energy.plan.${study.phase}`)} format={() => t('energy.plan.priced', { done: study.done, of: study.of })} /> : <p className="plan-line">{study.line}</p>}
        {may(me, 'POST /api/v1/energy/studies/{id}/stop') && (
          <Button loading={busy} onClick={() => void run(() => write('post', '/api/v1/energy/studies/{id}/stop', { path: { id: study.id } }), t('energy.plan.stopping')).then(onStopped)}>
            {t('energy.plan.stop')}
          </Button>
        )}
      </section>
    );
  }
  const limitText = (detail: string) => {
    const at = detail.indexOf(':');
    return t(`energy.plan.kind.${detail.slice(0, at)}`, { name: detail.slice(at + 1) });
  };
  const figure = (label: string, value: string | null | undefined, unit = '') => (
    <div>
      <dt>{label}</dt>
      <dd>{value === null || value === undefined || value === '' ? '–' : quantityText(value, unit, language(), true)}</dd>
    </div>
  );
  const plan = read.data as unknown as PlanDocument | undefined;
  return (
    <>
      <section className="panel" aria-label={t('energy.plan.end')}>
        <dl className="plan-facts">
          <div>
            <dt>{t('energy.plan.outcome')}</dt>
            <dd>
              {study.state === 'cut-off' ? t('energy.plan.state.cut-off') : t(`energy.plan.ended.${study.outcome}`, { defaultValue: study.outcome ?? '' })}
              {study.passed && ` · ${t('energy.plan.proven')}`}
            </dd>
          </div>
          {figure(t('energy.plan.cost'), study.objective, YUAN)}
          {figure(t('energy.plan.bound'), study.bound, YUAN)}
          {figure(t('energy.plan.hours'), String(study.hours))}
          {figure(t('energy.plan.seconds'), study.seconds)}
          <div>
            <dt>{t('energy.plan.solver')}</dt>
            <dd>{study.solver || '–'}</dd>
          </div>
        </dl>
        {study.remarks.map(({ code, details }) => (
          <p key={code} className="plan-line">
            {t(`energy.plan.remark.${code}`, { detail: code.startsWith('conflict') ? details.map(limitText).join(t('energy.plan.joint')) : details.join(' ') })}
          </p>
        ))}
        {study.remarks.length === 0 && study.message && <p className="plan-line">{study.message}</p>}
        {found && (
          <p className="plan-papers">
            {(['docx', 'xlsx'] as const).map((form) => (
              <Button key={form} size="small" href={`/api/v1/energy/studies/${study.id}/papers/${form}?language=${language() === 'zh' ? 'zh' : 'en'}`} download>
                {t(`energy.plan.paper.${form}`)}
              </Button>
            ))}
          </p>
        )}
        <p className="plan-line">{t('energy.plan.case', { hash: study.caseSha256.slice(0, 12) })}</p>
      </section>
      {read.problem && <ProblemNotice problem={read.problem} onRetry={read.reload} />}
      {found && !plan && !read.problem && <Skeleton active paragraph={{ rows: 10 }} />}
      {plan && <PlanFigures plan={plan} />}
    </>
  );
}
