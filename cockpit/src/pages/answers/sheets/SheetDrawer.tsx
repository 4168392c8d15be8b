import { Button, Modal, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../api/access';
import { get, type Schemas, write } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { refresh, useResource } from '../../../api/resource';
import { useMe } from '../../../app/session';
import { day, moment } from '../../../format/time';
import { language } from '../../../i18n';
import { ProblemNotice } from '../../../parts/ProblemNotice';

const forms = ['docx', 'pdf', 'xlsx', 'html'] as const;

/** A frozen sheet: its hash, who stands by it, its papers, and whether its bytes are still those. */
export default function SheetDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const path = { id };
  const sheet = useResource('/api/v1/answers/sheets/{id}', { path });
  const [checked, setChecked] = useState<Schemas['SheetVerification']>();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (sheet.problem && !sheet.data) {
    return <ProblemNotice problem={sheet.problem} onRetry={sheet.reload} />;
  }
  if (!sheet.data) {
    return <Skeleton active />;
  }
  const { data } = sheet;
  const during = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    void work()
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const sign = () => {
    setAsking(false);
    during(async () => {
      await write('post', '/api/v1/answers/sheets/{id}/signatures', { path, body: { sha256: data.sha256 } });
      refresh('/api/v1/answers/sheets');
    });
  };
  const verify = () => during(async () => setChecked((await get('/api/v1/answers/sheets/{id}/verification', { path })).data));
  const signedByMe = data.signatures.some((each) => each.signedByName === me.login);
  return (
    <div className="drawer-body">
      <h2>{t('sheet.of', { year: data.planYear, day: day(data.asOf, language()) })}</h2>
      {data.note && <p>{data.note}</p>}
      <p className="quiet small">{t('sheet.madeBy', { name: data.madeByName, when: moment(data.madeAt, language()), count: data.answers })}</p>
      <h3>{t('sheet.hash')}</h3>
      <Typography.Paragraph copyable={{ text: data.sha256 }} className="hash">
        {data.sha256}
      </Typography.Paragraph>
      {problem && <ProblemNotice problem={problem} />}
      <div className="order-steps">
        {may(me, 'POST /api/v1/answers/sheets/{id}/signatures') && !signedByMe && (
          <Button type="primary" loading={busy} onClick={() => setAsking(true)}>
            {t('sheet.sign')}
          </Button>
        )}
        <Button onClick={verify} loading={busy}>
          {t('sheet.verify')}
        </Button>
      </div>
      <Modal className="sign-sheet" open={asking} title={t('sheet.sign')} okText={t('sheet.sign')} onOk={sign} onCancel={() => setAsking(false)}>
        <p>{t('sheet.signAsk')}</p>
        <p className="hash">{data.sha256}</p>
      </Modal>
      {checked && (
        <div role="status">
          <p className={checked.intact ? 'light-word-green' : 'light-word-red'}>{t(checked.intact ? 'sheet.intact' : 'sheet.broken')}</p>
          <ul className="small">
            {checked.parts.map((part) => (
              <li key={part.name}>
                {part.name} <code>{part.recomputed.slice(0, 16)}</code> {!part.intact && <strong>{t('sheet.wasHash', { hash: part.recorded.slice(0, 16) })}</strong>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t('sheet.signed')}</h3>
      {data.signatures.length === 0 ? (
        <p className="quiet">{t('sheet.unsigned')}</p>
      ) : (
        <ul className="lines">
          {data.signatures.map((each) => (
            <li key={each.signedAt}>
              <strong>{each.signedByName}</strong>
              <span className="quiet small">{moment(each.signedAt, language())}</span>
              <code>{each.sha256.slice(0, 12)}</code>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('sheet.papers')}</h3>
      <ul className="lines">
        {forms.filter((form) => data.papers.includes(form)).map((form) => (
          <li key={form}>
            <a href={`/api/v1/answers/sheets/${data.id}/papers/${form}`} download>
              {t(`answers.paper.${form}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={`/api/v1/answers/sheets/${data.id}/json`} download>
            {t('sheet.json')}
          </a>
        </li>
      </ul>
    </div>
  );
}
