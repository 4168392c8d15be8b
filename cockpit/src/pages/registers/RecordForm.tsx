import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { type Field, fen, named, yuan } from './definition';
import { FieldInput } from './FieldInput';
import { useNames } from './useNames';

interface Props {
  fields: Field[];
  /** Fields that must be filled here, beyond those that always must. */
  needed: string[];
  initial: Record<string, unknown>;
  reason: 'none' | 'may' | 'must';
  submit: string;
  busy: boolean;
  problem?: Problem | undefined;
  onSubmit: (values: Record<string, unknown>, reason: string) => void;
}

/** The form for some fields of a definition. The server checks all of it again and names the field at fault. */
export function RecordForm({ fields, needed, initial, reason, submit, busy, problem, onSubmit }: Props) {
  const { t } = useTranslation();
  const { enterprises, departments } = useNames();
  const open = fields.filter((field) => field.type !== 'computed');
  const start = Object.fromEntries(open.map((field) => [field.id, typed(field, initial[field.id])]).filter(([, value]) => value !== undefined));
  return (
    <Form
      layout="vertical"
      className="mend"
      initialValues={{ values: start }}
      scrollToFirstError
      onFinish={(filled: { values?: Record<string, unknown>; reason?: string }) => {
        const values: Record<string, unknown> = {};
        for (const field of open) {
          const value = given(field, filled.values?.[field.id]);
          const before = start[field.id];
          if (value !== undefined) {
            values[field.id] = value;
          } else if (before !== undefined) {
            values[field.id] = null;
          }
        }
        onSubmit(values, filled.reason?.trim() ?? '');
      }}
    >
      {open.map((field) => (
        <Form.Item
          key={field.id}
          name={['values', field.id]}
          label={named(field.name)}
          extra={field.help ? named(field.help) : undefined}
          rules={[
            ...(field.required || needed.includes(field.id) ? [{ required: true, message: t('register.needed') }] : []),
            ...(field.type === 'money' ? [{ pattern: /^-?\d{1,13}(\.\d{1,2})?$/, message: t('register.moneyRule') }] : []),
          ]}
        >
          <FieldInput field={field} enterprises={enterprises} departments={departments} />
        </Form.Item>
      ))}
      {reason !== 'none' && (
        <Form.Item
          name="reason"
          label={t('register.reason')}
          rules={reason === 'must' ? [{ required: true, whitespace: true, message: t('register.needed') }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {submit}
      </Button>
    </Form>
  );
}

/** A value as its input holds it. */
function typed(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (field.type === 'money') {
    return fen(String(value));
  }
  if (field.type === 'point') {
    return (value as number[]).join(', ');
  }
  if (field.type === 'rows') {
    return (value as Record<string, unknown>[]).map((row) => field.fields.map((f) => String(row[f.id] ?? '')).join(' | ')).join('\n');
  }
  return value;
}

/** What an input holds as it is sent; undefined for nothing. */
function given(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  if (field.type === 'money') {
    return yuan(String(value));
  }
  if (field.type === 'rows') {
    return String(value)
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const cells = line.split('|').map((cell) => cell.trim());
        return Object.fromEntries(field.fields.map((f, index) => [f.id, cells[index]]).filter(([, cell]) => cell));
      });
  }
  return value;
}
