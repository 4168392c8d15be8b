import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { write } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../app/session';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Doorway } from './Doorway';

/** Shortest password the server takes. */
const SHORTEST = 12;

/** Where a set-up link leads: `/setup#token`. The token never travels in an address that a proxy logs. */
export default function Setup() {
  const { t } = useTranslation();
  const { begin } = useSession();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const save = ({ password }: { password: string }) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/setup', { body: { token, password } })
      .then(({ data }) => {
        begin(data);
        void navigate('/', { replace: true });
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Doorway title={t('setup.title')}>
      {token === '' ? (
        <p role="alert">{t('setup.noToken')}</p>
      ) : (
        <>
          <p className="quiet">{t('setup.why')}</p>
          {problem && <ProblemNotice problem={problem} />}
          <Form layout="vertical" requiredMark={false} onFinish={save} size="large">
            <Form.Item name="password" label={t('setup.password')} extra={t('setup.rule', { count: SHORTEST })} rules={[{ required: true, min: SHORTEST, message: t('setup.tooShort', { count: SHORTEST }) }]}>
              <Input.Password autoFocus autoComplete="new-password" />
            </Form.Item>
            <Form.Item
              name="again"
              label={t('setup.again')}
              dependencies={['password']}
              rules={[
                { required: true, message: t('setup.differs') },
                ({ getFieldValue }) => ({
                  validator: (_, value) => (value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('setup.differs')))),
                }),
              ]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={busy}>
              {t('setup.save')}
            </Button>
          </Form>
        </>
      )}
    </Doorway>
  );
}
