import { Form, Input, Modal, Select, Upload, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { useMe } from '../../app/session';
import { useIndicators } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';

type Fact = Schemas['FactView'];

export interface FactFields {
  indicator: string;
  about?: string;
  period: string;
  value: string;
  unit?: string;
  source: string;
  note?: string;
  why?: string;
}

/** The fields of a fact, with what each expects. */
export function FactFieldset({ correcting = false }: { correcting?: boolean }) {
  const { t } = useTranslation();
  const indicators = useIndicators();
  const need = (name: string) => [{ required: true, whitespace: true, message: t('fact.missing', { field: t(`fact.${name}`) }) }];
  return (
    <div className="form-grid">
      <Form.Item name="indicator" label={t('fact.indicator')} className="wide" rules={need('indicator')}>
        {indicators.list.length > 0 ? (
          <Select showSearch optionFilterProp="label" disabled={correcting} options={indicators.list.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))} />
        ) : (
          <Input disabled={correcting} />
        )}
      </Form.Item>
      <Form.Item name="period" label={t('fact.period')} rules={need('period')} extra={t('fact.periodRule')}>
        <Input disabled={correcting} placeholder="2025-03" />
      </Form.Item>
      <Form.Item name="about" label={t('fact.about')} extra={t('fact.aboutRule')}>
        <Input disabled={correcting} />
      </Form.Item>
      <Form.Item name="value" label={t('fact.value')} rules={need('value')} extra={t('fact.valueRule')}>
        <Input autoFocus={correcting} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="unit" label={t('fact.unit')} extra={t('fact.unitRule')}>
        <Input />
      </Form.Item>
      <Form.Item name="source" label={t('fact.source')} className="wide" rules={need('source')}>
        <Input />
      </Form.Item>
      <Form.Item name="note" label={t('fact.note')} className="wide">
        <Input />
      </Form.Item>
    </div>
  );
}

/** Enters a fact, or corrects one: the old one stays and is marked as superseded. */
export function FactForm({ corrected, onClose }: { corrected?: Fact; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [form] = Form.useForm<FactFields>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [documents, setDocuments] = useState<{ hash: string; name: string }[]>([]);
  const save = (filled: FactFields) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/facts', {
      body: {
        indicator: filled.indicator,
        about: filled.about?.trim() || null,
        period: filled.period.trim(),
        value: filled.value.trim(),
        unit: filled.unit?.trim() || null,
        source: filled.source.trim(),
        note: filled.note?.trim() || null,
        recordedAt: null,
        confidence: null,
        supersedes: corrected?.id ?? null,
        why: filled.why?.trim() || null,
        enterpriseId: corrected?.enterpriseId ?? null,
        departmentId: corrected?.departmentId ?? null,
        attachments: documents.map(({ hash }) => hash),
      },
    })
      .then(() => {
        refresh('/api/v1/facts');
        onClose();
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Modal
      open
      width={600}
      title={t(corrected ? 'fact.correct' : 'fact.enter')}
      okText={t(corrected ? 'fact.correctDo' : 'fact.enterDo')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {corrected && <p className="quiet">{t('fact.correctWhat')}</p>}
      {problem && <ProblemNotice problem={problem} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        initialValues={
          corrected
            ? { indicator: corrected.indicator, about: corrected.about, period: corrected.period, value: corrected.value ?? '', unit: corrected.unit, source: corrected.source }
            : {}
        }
      >
        <FactFieldset correcting={corrected !== undefined} />
        {corrected && (
          <Form.Item name="why" label={t('fact.why')} rules={[{ required: true, whitespace: true, message: t('fact.whyMissing') }]}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} />
          </Form.Item>
        )}
        {may(me, 'POST /api/v1/attachments') && (
          <Upload
            multiple
            fileList={documents.map(({ hash, name }) => ({ uid: hash, name, status: 'done' as const }))}
            onRemove={(file) => setDocuments(documents.filter(({ hash }) => hash !== file.uid))}
            customRequest={({ file, onError }) => {
              const body = new FormData();
              body.append('file', file as File);
              write('post', '/api/v1/attachments', { body })
                .then(({ data }) => setDocuments((present) => [...present.filter(({ hash }) => hash !== data.hash), { hash: data.hash, name: data.name }]))
                .catch((error: unknown) => {
                  setProblem(Problem.of(error));
                  onError?.(error as Error);
                });
            }}
          >
            <Button size="small">{t('fact.attach')}</Button>
          </Upload>
        )}
      </Form>
    </Modal>
  );
}
