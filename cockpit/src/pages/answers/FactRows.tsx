import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import type { Schemas } from '../../api/client';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day, moment, period } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { FactValue } from '../ledger/FactValue';

type Fact = Schemas['AnswerFact'];

const PAGE = 6;

/** The facts of one step, a few at a time; each opens on the spot to where it came from. */
export function FactRows({ facts, count }: { facts: Fact[]; count: number }) {
  const { t } = useTranslation();
  const me = useMe();
  const [from, setFrom] = useState(0);
  const [opened, setOpened] = useState<string>();
  const shown = facts.slice(from, from + PAGE);
  return (
    <>
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
            {opened === fact.id && <Grounds id={fact.id} />}
          </li>
        ))}
      </ul>
      {facts.length > PAGE && (
        <p className="fact-pages">
          <Button size="small" disabled={from === 0} onClick={() => setFrom(from - PAGE)}>
            {t('answer.earlier')}
          </Button>
          <span className="quiet small" aria-live="polite">
            {t('answer.page', { from: from + 1, to: Math.min(from + PAGE, facts.length), all: count })}
          </span>
          <Button size="small" disabled={from + PAGE >= facts.length} onClick={() => setFrom(from + PAGE)}>
            {t('answer.later')}
          </Button>
        </p>
      )}
      {count > facts.length && <p className="quiet small">{t('answer.more', { count: count - facts.length })}</p>}
    </>
  );
}

/** Where a fact came from: who entered it when, the file and the row of an import, its attachments, its place in the chain. */
function Grounds({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const fact = useResource('/api/v1/facts/{id}', { path: { id } });
  const imports = usePages(may(me, 'GET /api/v1/ledger/imports') && fact.data?.origin.toLowerCase() === 'file' ? '/api/v1/ledger/imports' : null);
  if (fact.problem) {
    return <ProblemNotice problem={fact.problem} onRetry={fact.reload} />;
  }
  if (!fact.data) {
    return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  }
  const { data } = fact;
  const file = imports.rows.find((each) => each.stream === data.stream);
  return (
    <div className="grounds small">
      <p>
        {file ? t('answer.fromFile', { file: file.fileName, number: data.seq, when: moment(file.madeAt, language()) }) : t('answer.fromEntry', { how: t(`fact.origins.${data.origin.toLowerCase()}`, { defaultValue: data.origin }), when: moment(data.storedAt, language()) })}
      </p>
      <p className="quiet">
        {t('answer.published', { source: data.source, day: day(data.recordedAt, language()) })}
        {data.note && ` \u00b7 ${data.note}`}
      </p>
      {data.supersedes && <p className="quiet">{t('answer.corrects')}</p>}
      {data.attachments.map((hash) => (
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
        <button type="button" className="link" onClick={() => setParams({ object: `fact:${id}` }, { push: true })}>
          {t('answer.openFact')}
        </button>
      </p>
    </div>
  );
}
