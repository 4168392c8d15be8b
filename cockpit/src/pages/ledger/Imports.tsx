import { InboxOutlined } from '@ant-design/icons';
import { Button, Input, Upload } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, usePages } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { ProblemNotice } from '../../parts/ProblemNotice';

type Import = Schemas['ImportDone'];
type Preview = Schemas['PreviewView'];

/** Tables into the ledger: look first, then take in; and what came in before. */
export function Imports() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const pages = usePages('/api/v1/ledger/imports');
  const columns = useMemo<Column<Import>[]>(
    () => [
      { key: 'name', title: t('imports.file'), width: 240, text: (row) => row.fileName },
      { key: 'source', title: t('fact.source'), width: 160, text: (row) => row.source },
      { key: 'facts', title: t('imports.facts'), width: 100, align: 'right', text: (row) => String(row.facts) },
      {
        key: 'rejected',
        title: t('imports.rejected'),
        width: 100,
        align: 'right',
        text: (row) => String(row.rejected),
        render: (row) =>
          row.rejected > 0 ? (
            <button type="button" className="link" onClick={() => setParams({ shelf: 'rejected', import: row.id, state: null })}>
              {row.rejected}
            </button>
          ) : (
            '0'
          ),
      },
      { key: 'at', title: t('imports.at'), width: 180, text: (row) => moment(row.madeAt, language()) },
      { key: 'origin', title: t('fact.origin'), width: 100, text: (row) => t(`fact.origins.${row.origin.toLowerCase()}`, { defaultValue: row.origin }) },
      { key: 'notes', title: t('imports.notes'), width: 300, text: (row) => row.notes.join(' ') },
      { key: 'hash', title: t('fact.hash'), width: 130, text: (row) => row.fileHash, render: (row) => <code title={row.fileHash}>{row.fileHash.slice(0, 10)}</code>, optional: true },
    ],
    [t, i18n.language, setParams],
  );
  return (
    <>
      {may(me, 'POST /api/v1/ledger/imports') && <TakeIn />}
      <DataTable
        label={t('ledger.imports')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        empty={<Empty title={t('imports.none')}>{t('imports.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{row.fileName}</strong>
              <span>{t('imports.counts', { facts: row.facts, rejected: row.rejected })}</span>
            </div>
            <div className="quiet small">
              {row.source} {'\u00b7'} {moment(row.madeAt, language())}
            </div>
          </>
        )}
      />
    </>
  );
}

function TakeIn() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [source, setSource] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<Import>();
  const body = (given: File, extra: Record<string, string> = {}) => {
    const form = new FormData();
    form.append('file', given);
    form.append('source', source);
    Object.entries(extra).forEach(([name, value]) => form.append(name, value));
    return form;
  };
  const during = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    void work()
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const look = (given: File) => {
    setFile(given);
    setDone(undefined);
    setPreview(undefined);
    during(async () => setPreview((await write('post', '/api/v1/ledger/import-previews', { body: body(given) })).data));
  };
  const take = (given: File) =>
    during(async () => {
      const extra: Record<string, string> = preview?.mapping ? { mapping: JSON.stringify(preview.mapping) } : {};
      setDone((await write('post', '/api/v1/ledger/imports', { body: body(given, extra) })).data);
      setPreview(undefined);
      refresh('/api/v1/ledger', '/api/v1/facts');
    });
  const columns = preview?.mapping ? Object.entries(preview.mapping.columns) : [];
  const wide = preview?.mapping?.values ?? [];
  return (
    <section className="panel take-in">
      <div className="take-in-ask">
        <Upload.Dragger
          accept=".csv,.xlsx,.txt"
          showUploadList={false}
          beforeUpload={(given) => {
            look(given);
            return false;
          }}
        >
          <InboxOutlined aria-hidden /> {file ? file.name : t('imports.drop')}
        </Upload.Dragger>
        <Input value={source} onChange={(event) => setSource(event.target.value)} placeholder={t('imports.source')} aria-label={t('imports.source')} />
        <Button type="primary" disabled={!file || !preview} loading={busy} onClick={() => file && take(file)}>
          {t('imports.take')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {preview && (
        <>
          <p className="small">
            {preview.mapping
              ? t('imports.reads', {
                  columns: [...columns.map(([field, title]) => `${title} \u2192 ${t(`fact.${field}`, { defaultValue: field })}`), ...wide.map((value) => `${value.title} \u2192 ${value.indicator} ${value.period}`)].join(' \u00b7 '),
                })
              : t('imports.unread')}
          </p>
          <div className="preview" tabIndex={0} role="region" aria-label={t('imports.preview')}>
            <table>
              <tbody>
                {preview.rows.slice(0, 12).map((row) => (
                  <tr key={`${row.sheet} ${row.number}`}>
                    <th scope="row">{row.number}</th>
                    {row.cells.map((cell, index) => (
                      <td key={index}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {done && (
        <p role="status">
          {t('imports.done', { facts: done.facts, rejected: done.rejected })} {done.notes.join(' ')}
        </p>
      )}
    </section>
  );
}
