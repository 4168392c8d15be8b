import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { addDays, today } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { type AnswerLine, reason } from './answer';

interface Props {
  line: AnswerLine;
  year: number;
  ownerId: string;
  onDone: () => void;
}

interface Filled {
  title: string;
  words: string;
  dueOn: string;
}

/** An order about this promise to the department that answers for it; what is asked is filled in and can be changed. */
export function AskOwner({ line, year, ownerId, onDone }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = ({ title, words, dueOn }: Filled) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/orders', {
      body: {
        origin: 'promise',
        originName: `${line.code} ${line.subject}`.slice(0, 200),
        text: null,
        planYear: year,
        promiseCode: line.code,
        orders: [{ title, words: words.trim() || title, start: null, end: null, ownerId, coOwnerIds: [], dueOn, workdays: null }],
      },
    })
      .then(() => {
        refresh('/api/v1/orders');
        onDone();
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      className="mend"
      onFinish={send}
      initialValues={{ title: t('answer.askTitle', { subject: line.subject }), words: reason(line, language()), dueOn: addDays(today(), 7) }}
    >
      {problem && <ProblemNotice problem={problem} />}
      <Form.Item name="title" label={t('order.title')} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name="words" label={t('order.words')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('order.due')} rules={[{ required: true }]}>
        <Input type="date" min={today()} />
      </Form.Item>
      <div className="form-foot">
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('answer.ask')}
        </Button>
      </div>
    </Form>
  );
}
