import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, write } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { refresh } from '../../../api/resource';
import { language } from '../../../i18n';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { targetText } from '../promise';
import { ReportDrop } from '../ReportDrop';
import { levels } from './upper';

type Proposal = Schemas['UpperProposal'];

/** Reads the report of a level above: its targets are proposed, and those that are ticked are entered with their carriers. */
export function ReadTheirReport({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [level, setLevel] = useState<string>('league');
  const [issuer, setIssuer] = useState('');
  const [found, setFound] = useState<Proposal[]>();
  const [ticked, setTicked] = useState<number[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const read = () =>
    run(async () => {
      const body = new FormData();
      body.append('file', file as File);
      const { data } = await write('post', '/api/v1/plans/{year}/upper-targets/proposals', { path: { year }, query: { level, issuer: issuer.trim() }, body });
      setFound(data.items);
      setTicked(data.items.map((_, at) => at).filter((at) => (data.items[at]?.carriers.length ?? 0) > 0));
    });
  const enter = () =>
    run(async () => {
      const chosen = (found ?? []).filter((_, at) => ticked.includes(at));
      const { data } = await write('post', '/api/v1/plans/{year}/upper-targets', { path: { year }, body: { targets: chosen.map(({ target }) => target), reason: null } });
      for (const [at, made] of data.items.entries()) {
        for (const code of chosen[at]?.carriers ?? []) {
          await write('put', '/api/v1/upper-targets/{id}/carriers/{code}', { path: { id: made.id, code }, body: { number: 0, carried: true, value: null, unit: null, reason: null } });
        }
      }
      refresh(`/api/v1/plans/${year}/upper-targets`);
      onClose();
    });
  return (
    <Modal
      open
      title={t('upper.read')}
      width={720}
      onCancel={onClose}
      okText={found ? t('upper.enterTicked', { count: ticked.length }) : t('upper.readDo')}
      okButtonProps={{ loading: busy, disabled: found ? ticked.length === 0 : !file || !issuer.trim() }}
      onOk={found ? enter : read}
    >
      {problem && <ProblemNotice problem={problem} />}
      {!found && (
        <>
          <ReportDrop onFile={setFile} />
          <div className="upload-more">
            <label>
              <span>{t('upper.field.level')}</span>
              <Select value={level} aria-label={t('upper.field.level')} onChange={setLevel} style={{ width: '100%' }} options={levels.map((name) => ({ value: name, label: t(`upper.level.${name}`) }))} />
            </label>
            <label>
              <span>{t('upper.field.issuer')}</span>
              <Input value={issuer} maxLength={100} onChange={(event) => setIssuer(event.target.value)} />
            </label>
          </div>
        </>
      )}
      {found?.length === 0 && <p>{t('upper.foundNothing')}</p>}
      {found && found.length > 0 && (
        <ul className="upper-found">
          {found.map((proposal, at) => (
            <li key={proposal.words + proposal.target.subject}>
              <Checkbox checked={ticked.includes(at)} onChange={({ target }) => setTicked(target.checked ? [...ticked, at] : ticked.filter((each) => each !== at))}>
                <strong>{proposal.target.subject}</strong> {targetText({ ...proposal.target, reference: null }, language())}
              </Checkbox>
              <div className="quiet small">{proposal.words}</div>
              {proposal.carriers.length > 0 && <div className="small">{t('upper.carriedBy', { codes: proposal.carriers.join(' \u00b7 ') })}</div>}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
