import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Body, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../app/session';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Doorway } from './Doorway';

export default function SignIn() {
  const { t } = useTranslation();
  const { begin } = useSession();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const enter = (body: Body<'/api/v1/login', 'post'>) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/login', { body })
      .then(({ data }) => begin(data))
      .catch((error: unknown) => {
        setProblem(Problem.of(error));
        setBusy(false);
      });
  };
  return (
    <Doorway title={t('signin.title')}>
      {problem && <ProblemNotice problem={problem.status === 401 ? new Problem({ type: 'wrong-password', status: 401 }) : problem} />}
      <Form layout="vertical" requiredMark={false} onFinish={enter} size="large">
        <Form.Item name="login" label={t('signin.login')} rules={[{ required: true, message: t('signin.loginMissing') }]}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('signin.password')} rules={[{ required: true, message: t('signin.passwordMissing') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('signin.enter')}
        </Button>
      </Form>
    </Doorway>
  );
}
