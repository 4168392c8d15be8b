import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { isDecimal } from '../../format/decimal';
import { ProblemNotice } from '../../parts/ProblemNotice';
import type { Factor } from './Factors';

interface Filled {
  value: string;
  unit: string;
  uncertainty?: string;
  document: string;
}

/** Takes down a factor as it stands in the printed document; it is used from the next account on. */
export function FactorForm({ factor, onClose }: { factor: Factor; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { kind, item, scope, period } = factor;
  const submit = (filled: Filled) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/energy/factors', {
      body: { kind, item, scope: scope || null, period: period || null, value: filled.value.trim(), unit: filled.unit?.trim() || null, uncertaintyPct: filled.uncertainty?.trim() || null, document: filled.document.trim() },
    })
      .then(() => {
        refresh('/api/v1/energy/factors');
        onClose();
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const decimal = { validator: (_: unknown, given?: string) => (!given?.trim() || isDecimal(given.trim()) ? Promise.resolve() : Promise.reject(new Error(t('factor.noNumber')))) };
  const needed = { required: true, whitespace: true, message: t('upper.needed') };
  return (
    <Modal open title={t('factor.enter')} onCancel={onClose} okText={t('factor.enterDo')} okButtonProps={{ loading: busy }} onOk={() => form.submit()}>
      <p>
        <strong>
          {t(`factor.kind.${kind}`, { defaultValue: kind })} {'\u00b7'} {t(`energy.word.${item}`, { defaultValue: item })}
        </strong>{' '}
        {[scope, period].filter(Boolean).join(' \u00b7 ')}
      </p>
      <p className="quiet">{t('factor.remembered', { value: `${factor.value} ${factor.unit}`.trim(), document: factor.document })}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} initialValues={{ unit: factor.unit, document: factor.document }} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form.submit()}>
        <div className="form-grid">
          <Form.Item name="value" label={t('factor.printedValue')} rules={[needed, decimal]}>
            <Input autoFocus inputMode="decimal" />
          </Form.Item>
          <Form.Item name="unit" label={t('factor.unit')}>
            <Input />
          </Form.Item>
          <Form.Item name="uncertainty" label={t('factor.uncertainty')} rules={[decimal]}>
            <Input inputMode="decimal" />
          </Form.Item>
        </div>
        <Form.Item name="document" label={t('factor.printedDocument')} rules={[needed]} extra={t('factor.signed')}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
