import { Form, Input, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { refresh } from '../../../api/resource';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { asked, comparators, type Filled, filled, levels, type UpperTarget } from './upper';

interface Props {
  year: number;
  /** The target that is corrected or withdrawn; without it a new one is entered. */
  target?: UpperTarget;
  onClose: () => void;
}

/** Enters a target from above, or enters it anew: what stood before stays readable. */
export function UpperForm({ year, target, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const [withdrawn, setWithdrawn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = (given: Filled) => {
    setBusy(true);
    setProblem(undefined);
    const reason = given.reason?.trim() ?? '';
    const sent = target
      ? write('post', '/api/v1/upper-targets/{id}/corrections', { path: { id: target.id }, body: { target: asked(given), withdrawn, reason } })
      : write('post', '/api/v1/plans/{year}/upper-targets', { path: { year }, body: { targets: [asked(given)], reason: reason || null } });
    void Promise.resolve(sent)
      .then(() => {
        refresh(`/api/v1/plans/${year}/upper-targets`);
        onClose();
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const text = (name: keyof Filled, needed = false) => (
    <Form.Item name={name} label={t(`upper.field.${name}`)} rules={needed ? [{ required: true, whitespace: true, message: t('upper.needed') }] : []}>
      <Input allowClear maxLength={200} autoFocus={name === 'subject' && !target} />
    </Form.Item>
  );
  return (
    <Modal open title={t(target ? 'upper.correct' : 'upper.enter')} width={640} onCancel={onClose} okText={t(withdrawn ? 'upper.withdraw' : 'action.save')} okButtonProps={{ loading: busy, danger: withdrawn }} onOk={() => form.submit()}>
      {problem && <ProblemNotice problem={problem} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={target ? filled(target) : { level: 'league', comparator: '>=' }}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form.submit()}
      >
        <div className="form-grid">
          {text('subject', true)}
          <Form.Item name="level" label={t('upper.field.level')}>
            <Select options={levels.map((level) => ({ value: level, label: t(`upper.level.${level}`) }))} />
          </Form.Item>
          {text('issuer', true)}
          {text('document')}
          <Form.Item name="comparator" label={t('upper.field.comparator')}>
            <Select allowClear options={comparators.map((sign) => ({ value: sign, label: t(`comparatorName.${sign}`) }))} />
          </Form.Item>
          {text('value')}
          {text('unit')}
          {text('growthPct')}
          <Form.Item name="deadline" label={t('upper.field.deadline')}>
            <Input allowClear placeholder={`${year}-12-31`} />
          </Form.Item>
        </div>
        {target && (
          <Form.Item label={t('upper.withdrawWhat')}>
            <Switch checked={withdrawn} onChange={setWithdrawn} aria-label={t('upper.withdraw')} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t(target ? 'plan.reason' : 'plan.reasonMaybe')} rules={target ? [{ required: true, whitespace: true, message: t('plan.reasonMissing') }] : []} extra={target && t('upper.correctKept')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
