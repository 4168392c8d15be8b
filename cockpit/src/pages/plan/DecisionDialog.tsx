import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { useDepartments, useIndicators } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';
import type { Asked, DialogKind } from './decisions';
import { type PromiseView, targetText } from './promise';
import { language } from '../../i18n';
import { SplitWords } from './SplitWords';

interface Props {
  year: number;
  asked: Asked & { kind: Exclude<DialogKind, 'division'> };
  onClose: () => void;
  onDecided: (codes: string[]) => void;
}

type Filled = Record<string, unknown>;

const kinds = ['indicator-target', 'task', 'project', 'system', 'risk', 'policy-rule'];
const comparators = ['=', '>=', '<=', '~', 'growth', 'rank'];
const correctable = ['kind', 'subject', 'value', 'unit', 'comparator', 'growthPct', 'reference', 'deadline', 'hedge'] as const;

/** Asks what a decision needs, and why it is taken. */
export default function DecisionDialog({ year, asked, onClose, onDecided }: Props) {
  const { t } = useTranslation();
  const { kind, promise, all } = asked;
  const [form] = Form.useForm<Filled>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [cuts, setCuts] = useState<number[]>([]);
  const path = { year, code: promise.code };
  const etag = `"v${promise.version}"`;
  const reason = (filled: Filled) => String(filled.reason ?? '');

  const decide = async (filled: Filled): Promise<string[]> => {
    switch (kind) {
      case 'reject':
        await write('post', '/api/v1/plans/{year}/promises/{code}/reject', { path, etag, body: { reason: reason(filled) } });
        return [promise.code];
      case 'reopen':
        await write('post', '/api/v1/plans/{year}/promises/{code}/reopen', { path, etag, body: { reason: reason(filled) } });
        return [promise.code];
      case 'edit': {
        const fields = correctable
          .map((field) => ({ field, value: textOf(filled[field]), before: textOf(promise[field]) }))
          .filter(({ value, before }) => value !== before)
          .map(({ field, value }) => ({ field, value }));
        await write('post', '/api/v1/plans/{year}/promises/{code}/correct', { path, etag, body: { fields, accept: true, reason: reason(filled) } });
        return [promise.code];
      }
      case 'assign': {
        const clear = ['owner', 'indicator'].filter((name) => filled[name === 'owner' ? 'ownerId' : name] === undefined && (name === 'owner' ? promise.ownerId : promise.indicator));
        await write('post', '/api/v1/plans/{year}/promises/{code}/assign', {
          path,
          etag,
          body: {
            ownerId: (filled.ownerId as string | undefined) ?? null,
            coOwnerIds: (filled.coOwnerIds as string[] | undefined) ?? [],
            weight: filled.weight === undefined || filled.weight === null ? null : String(filled.weight),
            indicator: (filled.indicator as string | undefined) ?? null,
            deadline: textOf(filled.deadline),
            enterpriseIds: null,
            clear,
            reason: reason(filled) || null,
          },
        });
        return [promise.code];
      }
      case 'merge': {
        const others = (filled.others as string[]).map((code) => ({ code, version: all.find((other) => other.code === code)?.version ?? 0 }));
        await write('post', '/api/v1/plans/{year}/promises/{code}/merge', { path, etag, body: { others, reason: reason(filled) } });
        return [promise.code, ...others.map(({ code }) => code)];
      }
      case 'split': {
        const borders = [0, ...cuts, promise.words.length];
        const parts = borders.slice(0, -1).map((start, index) => ({ start, end: borders[index + 1] ?? promise.words.length, fields: [] }));
        const { data } = await write('post', '/api/v1/plans/{year}/promises/{code}/split', { path, etag, body: { parts, reason: reason(filled) } });
        return [promise.code, ...data.items.map(({ code }) => code)];
      }
      case 'milestones': {
        const milestones = ((filled.milestones as { period: string; value?: string; text?: string }[] | undefined) ?? []).map((given) => ({
          period: given.period.trim(),
          value: given.value?.trim() || null,
          text: given.text?.trim() || null,
        }));
        await write('put', '/api/v1/plans/{year}/promises/{code}/milestones', { path, etag, body: { milestones, reason: reason(filled) || null } });
        return [promise.code];
      }
    }
  };
  const submit = (filled: Filled) => {
    setBusy(true);
    setProblem(undefined);
    decide(filled)
      .then(onDecided)
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const reasonNeeded = !['assign', 'milestones'].includes(kind);
  return (
    <Modal
      open
      title={t(`plan.dialog.${kind}`)}
      onCancel={onClose}
      width={kind === 'split' || kind === 'milestones' ? 680 : 560}
      okText={t(`plan.dialogDo.${kind}`)}
      okButtonProps={{ loading: busy, disabled: kind === 'split' && cuts.length === 0 }}
      onOk={() => form.submit()}
    >
      <blockquote className="words">{promise.words}</blockquote>
      {problem && <ProblemNotice problem={problem} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{
          ...Object.fromEntries(correctable.map((field) => [field, textOf(promise[field]) ?? undefined])),
          ownerId: promise.ownerId ?? undefined,
          coOwnerIds: promise.coOwnerIds,
          weight: promise.weight ?? undefined,
          indicator: promise.indicator ?? undefined,
          milestones: promise.milestones.length > 0 ? promise.milestones : [1, 2, 3, 4].map((quarter) => ({ period: `${year}-Q${quarter}`, value: undefined, text: '' })),
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            form.submit();
          }
        }}
      >
        {kind === 'edit' && <EditFields />}
        {kind === 'assign' && <AssignFields promise={promise} />}
        {kind === 'split' && <SplitWords words={promise.words} cuts={cuts} onChange={setCuts} />}
        {kind === 'merge' && (
          <Form.Item name="others" label={t('plan.mergeWhich')} rules={[{ required: true, message: t('plan.mergeMissing') }]} extra={t('plan.mergeWhat')}>
            <Select
              mode="multiple"
              autoFocus
              optionFilterProp="label"
              options={all
                .filter((other) => other.inForce && other.code !== promise.code)
                .toSorted((a, b) => Math.abs(a.place - promise.place) - Math.abs(b.place - promise.place))
                .map((other) => ({ value: other.code, label: `${other.code} ${other.subject} ${targetText(other, language())}` }))}
            />
          </Form.Item>
        )}
        {kind === 'milestones' && <MilestoneFields unit={promise.unit ?? ''} />}
        <Form.Item
          name="reason"
          label={t(reasonNeeded ? 'plan.reason' : 'plan.reasonMaybe')}
          rules={reasonNeeded ? [{ required: true, whitespace: true, message: t('plan.reasonMissing') }] : []}
          extra={t('plan.reasonKept')}
        >
          <Input.TextArea autoFocus={kind === 'reject' || kind === 'reopen'} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function EditFields() {
  const { t } = useTranslation();
  const text = (field: string) => (
    <Form.Item name={field} label={t(`plan.field.${field}`)}>
      <Input allowClear />
    </Form.Item>
  );
  return (
    <div className="form-grid">
      <Form.Item name="subject" label={t('plan.field.subject')} className="wide" rules={[{ required: true, message: t('plan.subjectMissing') }]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item name="kind" label={t('plan.field.kind')}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="comparator" label={t('plan.field.comparator')}>
        <Select allowClear options={comparators.map((sign) => ({ value: sign, label: t(`comparatorName.${sign}`) }))} />
      </Form.Item>
      {text('value')}
      {text('unit')}
      {text('growthPct')}
      {text('deadline')}
      {text('reference')}
      {text('hedge')}
    </div>
  );
}

function AssignFields({ promise }: { promise: PromiseView }) {
  const { t } = useTranslation();
  const departments = useDepartments();
  const indicators = useIndicators();
  const options = departments.list.map((department: Schemas['Department']) => ({ value: department.id, label: department.name }));
  return (
    <div className="form-grid">
      <Form.Item name="ownerId" label={t('plan.field.owner')} className="wide" extra={promise.readOwner ? t('plan.readOwner', { name: promise.readOwner }) : undefined}>
        <Select showSearch allowClear autoFocus optionFilterProp="label" options={options} loading={departments.loading} notFoundContent={t('plan.noDepartments')} />
      </Form.Item>
      <Form.Item name="coOwnerIds" label={t('plan.field.coOwners')} className="wide">
        <Select mode="multiple" optionFilterProp="label" options={options} />
      </Form.Item>
      <Form.Item name="indicator" label={t('plan.field.indicator')} className="wide">
        <Select
          showSearch
          allowClear
          optionFilterProp="label"
          options={indicators.list.map((indicator) => ({ value: indicator.id, label: `${indicator.name} (${indicator.id})` }))}
        />
      </Form.Item>
      <Form.Item name="deadline" label={t('plan.field.deadline')}>
        <Input placeholder="2025-12-31" />
      </Form.Item>
      <Form.Item name="weight" label={t('plan.field.weight')}>
        <InputNumber<string> stringMode min="0" style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}

function MilestoneFields({ unit }: { unit: string }) {
  const { t } = useTranslation();
  return (
    <Form.List name="milestones">
      {(fields, { add, remove }) => (
        <div className="milestones">
          {fields.map(({ key, name }) => (
            <Space.Compact key={key} block>
              <Form.Item name={[name, 'period']} noStyle rules={[{ required: true, pattern: /^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?$/, message: t('plan.periodRule') }]}>
                <Input style={{ width: 130 }} aria-label={t('plan.milestonePeriod')} placeholder="2025-Q1" />
              </Form.Item>
              <Form.Item name={[name, 'value']} noStyle>
                <Input style={{ width: 150 }} aria-label={t('plan.milestoneValue')} placeholder={t('plan.milestoneValue')} suffix={unit} />
              </Form.Item>
              <Form.Item name={[name, 'text']} noStyle>
                <Input aria-label={t('plan.milestoneText')} placeholder={t('plan.milestoneText')} />
              </Form.Item>
              <Button icon={<DeleteOutlined />} aria-label={t('plan.milestoneRemove')} onClick={() => remove(name)} />
            </Space.Compact>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({ period: '', value: '', text: '' })}>
            {t('plan.milestoneAdd')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
