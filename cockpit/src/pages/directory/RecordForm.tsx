import { Form, Input, Modal, Popconfirm, Select, Skeleton, Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Path, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useNames } from './Directory';
import type { RecordRow, Shelf } from './shelves';

/** Adds a record or changes one; a record that is no longer used is retired, never deleted. */
export function RecordForm({ shelf, id, onClose }: { shelf: Shelf; id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const names = useNames();
  const one = `${shelf.path}/{id}` as Path;
  const record = useResource(id === undefined ? null : one, { path: { id: id ?? '' } });
  const row = record.data as RecordRow | undefined;
  const [form] = Form.useForm<Record<string, unknown>>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [datum, setDatum] = useState<'wgs84' | 'gcj02'>('wgs84');
  const placed = shelf.fields.some((field) => field.name === 'longitude');
  const during = (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    void work()
      .then(() => {
        refresh('/api/v1/directory', '/api/v1/map');
        onClose();
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const save = (filled: Record<string, unknown>) => {
    const body: Record<string, unknown> = Object.fromEntries(
      shelf.fields.map((field) => {
        const value = filled[field.name];
        return [field.name, field.kind === 'list' ? (value ?? []) : value === undefined || value === '' ? null : value];
      }),
    );
    if (placed) {
      // The server turns what comes from street maps into true coordinates.
      body.datum = datum;
    }
    // Every shelf has its own record; the server checks it field by field.
    during(() =>
      id === undefined
        ? write('post', shelf.path, { body: body as never })
        : write('put', one as '/api/v1/directory/departments/{id}', { path: { id }, etag: record.etag, body: body as never }),
    );
  };
  const retire = () => during(() => write('put', `${one}/active` as '/api/v1/directory/departments/{id}/active', { path: { id: id ?? '' }, etag: record.etag, body: { active: !(row?.active ?? true) } }));
  return (
    <Modal
      open
      title={t(id === undefined ? 'directory.addTo' : 'directory.change', { shelf: t(`directory.${shelf.name}`) })}
      okText={t('action.save')}
      okButtonProps={{ loading: busy, disabled: id !== undefined && !row }}
      onOk={() => form.submit()}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <div className="form-foot">
          {id !== undefined && row && may(me, `PUT ${one}/active`) && (
            <Popconfirm title={t(row.active ? 'directory.retireAsk' : 'directory.reviveAsk')} okText={t(row.active ? 'directory.retire' : 'directory.revive')} onConfirm={retire}>
              <Button danger={row.active}>{t(row.active ? 'directory.retire' : 'directory.revive')}</Button>
            </Popconfirm>
          )}
          <span>
            <CancelBtn /> <OkBtn />
          </span>
        </div>
      )}
    >
      {problem && <ProblemNotice problem={problem} />}
      {record.problem && <ProblemNotice problem={record.problem} onRetry={record.reload} />}
      {id !== undefined && !row && !record.problem && <Skeleton active />}
      {(id === undefined || row) && (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={row ?? {}}>
          {shelf.fields.map((field, index) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={t(`directory.field.${field.name}`)}
              extra={field.kind === 'list' ? t('directory.listRule') : field.name === 'creditCode' ? t('directory.creditCodeRule') : field.name === 'cas' ? t('directory.casRule') : undefined}
              rules={field.needed ? [{ required: true, message: t('fact.missing', { field: t(`directory.field.${field.name}`) }) }] : []}
            >
              {field.kind === 'list' ? (
                <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '\uff0c', '\u3001']} />
              ) : field.kind === 'department' || field.kind === 'enterprise' || field.kind === 'zone' ? (
                <Select showSearch allowClear optionFilterProp="label" options={names[field.kind].filter((other) => other.active && other.id !== id).map((other) => ({ value: other.id, label: other.name }))} />
              ) : (
                <Input autoFocus={index === 0} inputMode={field.kind === 'number' ? 'decimal' : 'text'} />
              )}
            </Form.Item>
          ))}
          {placed && (
            <Form.Item label={t('directory.datum')} extra={t('directory.datumWhat')}>
              <Radio.Group value={datum} onChange={(event) => setDatum(event.target.value as 'wgs84' | 'gcj02')} options={[{ value: 'wgs84', label: 'WGS84 / CGCS2000' }, { value: 'gcj02', label: 'GCJ-02' }]} />
            </Form.Item>
          )}
        </Form>
      )}
    </Modal>
  );
}
