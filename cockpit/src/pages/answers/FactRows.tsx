import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day, moment, period } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { FactValue } from '../ledger/FactValue';
import { useAt } from './useAnswers';

type Fact = Schemas['AnswerFact'];

const PAGE = 6;

interface Props {
  code: string;
  step: Schemas['AnswerStep'];
}

/** The facts of one step, a few at a time; each opens on the spot to where it came from. */
export function FactRows({ code, step }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const at = useAt();
  const [from, setFrom] = useState(0);
  const [opened, setOpened] = useState<string>();
  // The first of them came with the answer, the rest is asked for page by page.
  const here = step.hidden === 0 && from + PAGE <= Math.max(step.facts.length, PAGE);
  const page = useResource(here ? null : '/api/v1/answers/{code}/facts', { path: { code }, query: { ...at, step: step.path, offset: from, limit: PAGE } });
  const shown = here ? step.facts.slice(from, from + PAGE) : (page.data?.items ?? []);
  const hidden = here ? 0 : (page.data?.hidden ?? 0);
  return (
    <>
      {page.problem && <ProblemNotice problem={page.problem} onRetry={page.reload} />}
      {!here && !page.data && !page.problem && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {shown.length > 0 && (
        <ul className="fact-rows">
          {shown.map((fact) => (
            <li key={fact.id}>
              <button type="button" aria-expanded={opened === fact.id} disabled={!may(me, 'GET /api/v1/facts/{id}')} onClick={() => setOpened(opened === fact.id ? undefined : fact.id)}>
                <span>
                  {period(fact.period, language())}
                  {fact.about && <span className="quiet"> {fact.about}</span>}
                </span>
                <span className="quiet small">{fact.source}</span>
                <FactValue fact={fact} />
              </button>
              {opened === fact.id && <Grounds fact={fact} />}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="quiet small">{t('answer.hidden', { count: hidden })}</p>}
      {step.factCount > PAGE && (
        <p className="fact-pages">
          <Button size="small" disabled={from === 0} onClick={() => setFrom(from - PAGE)}>
            {t('answer.earlier')}
          </Button>
          <span className="quiet small" aria-live="polite">
            {t('answer.page', { from: from + 1, to: Math.min(from + PAGE, step.factCount), all: step.factCount })}
          </span>
          <Button size="small" disabled={from + PAGE >= step.factCount} onClick={() => setFrom(from + PAGE)}>
            {t('answer.later')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Where a fact came from: who published it, the file and the row of an import, its attachments, its place in the chain. */
function Grounds({ fact }: { fact: Fact }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const row = useResource('/api/v1/facts/{id}', { path: { id: fact.id } });
  if (row.problem) {
    return <ProblemNotice problem={row.problem} onRetry={row.reload} />;
  }
  if (!row.data) {
    return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  }
  const { data } = row;
  const how = t(`fact.origins.${data.origin.toLowerCase()}`, { defaultValue: data.origin });
  const when = moment(data.storedAt, language());
  return (
    <div className="grounds small">
      <p>{fact.importFile ? t('answer.fromFile', { file: fact.importFile, number: data.seq, when }) : t('answer.fromEntry', { how, when })}</p>
      <p className="quiet">
        {t('answer.published', { source: data.source, day: day(data.recordedAt, language()) })}
        {data.note && ` \u00b7 ${data.note}`}
      </p>
      {data.supersedes && <p className="quiet">{t('answer.corrects')}</p>}
      {fact.attachments.map((hash) => (
        <p key={hash}>
          <a href={`/api/v1/attachments/${hash}`} download>
            {t('fact.attachments')} <code>{hash.slice(0, 12)}</code>
          </a>
        </p>
      ))}
      <p>
        <code className="quiet" title={data.hash}>
          {data.hash.slice(0, 16)}
        </code>{' '}
        <button type="button" className="link" onClick={() => setParams({ object: `fact:${fact.id}` }, { push: true })}>
          {t('answer.openFact')}
        </button>
      </p>
    </div>
  );
}
