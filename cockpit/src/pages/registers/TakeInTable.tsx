import { InboxOutlined } from '@ant-design/icons';
import { Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { inWords, named, type Register } from './definition';

type Preview = Schemas['RegisterImportPreview'];

/** A table is looked at before it is taken: which column is which field, how many rows are good, what is wrong with the others. */
export function TakeInTable({ register }: { register: Register }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [columns, setColumns] = useState<Record<string, string>>({});
  const [preview, setPreview] = useState<Preview>();
  const [done, setDone] = useState<Schemas['RegisterImportDone']>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const path = { register: register.id };
  const body = (given: File, wished: Record<string, string>) => {
    const form = new FormData();
    form.append('file', given);
    if (Object.keys(wished).length > 0) {
      form.append('columns', JSON.stringify(wished));
    }
    return form;
  };
  const during = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    void work()
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const look = (given: File, wished: Record<string, string>) =>
    during(async () => {
      setFile(given);
      setColumns(wished);
      setDone(undefined);
      setPreview((await write('post', '/api/v1/registers/{register}/import-previews', { path, body: body(given, wished) })).data);
    });
  const take = (given: File) =>
    during(async () => {
      setDone((await write('post', '/api/v1/registers/{register}/imports', { path, body: body(given, columns) })).data);
      setPreview(undefined);
      setFile(undefined);
      refresh('/api/v1/registers', '/api/v1/my-work');
    });
  const choices = [{ value: '', label: t('register.import.leaveOut') }, ...register.fields.filter((field) => field.formula === '').map((field) => ({ value: field.id, label: named(field.name) }))];
  return (
    <section className="panel take-in-table" aria-label={t('register.import.take')}>
      <div className="take-in-ask">
        <Upload.Dragger
          accept=".csv,.xlsx,.txt"
          showUploadList={false}
          beforeUpload={(given) => {
            setPreview(undefined);
            look(given, {});
            return false;
          }}
        >
          <InboxOutlined aria-hidden /> {file ? file.name : t('register.import.drop')}
        </Upload.Dragger>
        <Button type="primary" disabled={!file || !preview || preview.created + preview.updated === 0} loading={busy} onClick={() => file && take(file)}>
          {t('register.import.takeIn', { count: (preview?.created ?? 0) + (preview?.updated ?? 0) })}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {preview && file && (
        <>
          <p role="status">{t('register.import.would', { created: preview.created, updated: preview.updated, rejected: preview.rejectedTotal })}</p>
          <ul className="import-columns" aria-label={t('register.import.columns')}>
            {preview.columns
              .filter((column) => column.title.trim() !== '')
              .map((column) => (
                <li key={column.title}>
                  <span>{column.title}</span>
                  <span aria-hidden="true">→</span>
                  <Select
                    size="small"
                    value={column.field}
                    aria-label={t('register.import.meaning', { title: column.title })}
                    options={choices}
                    disabled={busy}
                    onChange={(field) => look(file, { ...columns, [column.title]: field })}
                  />
                </li>
              ))}
          </ul>
          {preview.rejected.length > 0 && (
            <div className="preview" tabIndex={0} role="region" aria-label={t('register.import.badRows')}>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t('register.import.rowNumber')}</th>
                    <th scope="col">{t('register.import.why')}</th>
                    <th scope="col">{t('register.import.cells')}</th>
                  </tr>
                </thead>
                <tbody>
                  {preview.rejected.map((row) => (
                    <tr key={row.row}>
                      <th scope="row">{row.row}</th>
                      <td>{inWords(register, language() === 'en' ? row.whyEn : row.whyZh)}</td>
                      <td className="quiet">{row.cells.join(' · ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      {done && <p role="status">{t('register.import.done', { created: done.run.created, updated: done.run.updated, rejected: done.run.rejected })}</p>}
    </section>
  );
}
