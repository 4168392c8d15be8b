import { Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../api/access';
import { type Schemas, write } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { refresh, usePages } from '../../../api/resource';
import { useAddress } from '../../../app/address';
import { useMe } from '../../../app/session';
import { day, moment, today } from '../../../format/time';
import { language } from '../../../i18n';
import { type Column, DataTable } from '../../../parts/DataTable';
import { Empty } from '../../../parts/Empty';
import { ProblemNotice } from '../../../parts/ProblemNotice';

type Sheet = Schemas['SheetView'];

/** Sheets that were frozen: as of when, by whom, who stands by them. */
export default function Sheets() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const year = params.get('year');
  const pages = usePages('/api/v1/answers/sheets', { query: { year } }, 50);
  const [freezing, setFreezing] = useState(false);
  const signers = (row: Sheet) => row.signatures.map((each) => each.signedByName).join(' \u00b7 ');
  const columns = useMemo<Column<Sheet>[]>(
    () => [
      { key: 'asOf', title: t('answers.asOf'), width: 140, text: (row) => day(row.asOf, language()) },
      { key: 'year', title: t('plan.field.year'), width: 90, text: (row) => t('time.year', { year: row.planYear }) },
      { key: 'note', title: t('sheet.note'), width: 240, text: (row) => row.note },
      { key: 'answers', title: t('sheet.answers'), width: 90, align: 'right', text: (row) => String(row.answers) },
      { key: 'signed', title: t('sheet.signed'), width: 180, text: (row) => signers(row) || t('sheet.unsigned') },
      { key: 'made', title: t('sheet.made'), width: 220, text: (row) => `${row.madeByName} \u00b7 ${moment(row.madeAt, language())}` },
      { key: 'hash', title: t('fact.hash'), width: 140, text: (row) => row.sha256, render: (row) => <code>{row.sha256.slice(0, 12)}</code> },
    ],
    [t, i18n.language],
  );
  return (
    <>
      <DataTable
        label={t('sheet.title')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        onOpen={(row) => setParams({ object: `sheet:${row.id}` }, { push: true })}
        filters={
          <>
            {may(me, 'POST /api/v1/answers/sheets') && (
              <Button type="primary" onClick={() => setFreezing(true)}>
                {t('sheet.freeze')}
              </Button>
            )}
            {pages.rows.length > 0 && <Button onClick={() => setParams({ view: 'compare', first: pages.rows[0]?.id ?? null })}>{t('sheet.compare')}</Button>}
          </>
        }
        empty={<Empty title={t('sheet.none')}>{t('sheet.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{day(row.asOf, language())}</strong>
              <code>{row.sha256.slice(0, 12)}</code>
            </div>
            <div className="quiet small">{row.note || row.madeByName}</div>
            <div className="small">{signers(row) || t('sheet.unsigned')}</div>
          </>
        )}
      />
      {freezing && <Freeze onClose={() => setFreezing(false)} />}
    </>
  );
}

function Freeze({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const asOf = params.get('asof');
  const year = params.get('year');
  const freeze = () => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/answers/sheets', { body: { year: year ? Number(year) : null, asOf, note: note.trim() || null } })
      .then(({ data }) => {
        refresh('/api/v1/answers/sheets');
        onClose();
        setParams({ object: `sheet:${data.id}` }, { push: true });
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Modal open title={t('sheet.freezeTitle', { day: day(asOf ?? today(), language()) })} okText={t('sheet.freeze')} okButtonProps={{ loading: busy }} onOk={freeze} onCancel={onClose}>
      <p>{t('sheet.freezeWhat')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <label>
        {t('sheet.note')}
        <Input autoFocus value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} onPressEnter={freeze} />
      </label>
    </Modal>
  );
}
