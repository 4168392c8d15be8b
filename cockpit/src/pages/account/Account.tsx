import { Button, Form, Input, Popconfirm, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { write } from '../../api/client';
import { refresh, useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useWrite } from '../../parts/useWrite';

/** One's own sessions and password. */
export default function Account() {
  const { t } = useTranslation();
  const me = useMe();
  const sessions = useResource('/api/v1/me/sessions');
  const { run, busy } = useWrite();
  const [form] = Form.useForm<{ present: string; password: string }>();
  return (
    <div className="page narrow-page">
      <PageHead title={t('place.account')} note={`${me.login} · ${me.roles.map((role) => t(`role.${role}`)).join(' · ')}`} />
      <h2>{t('account.sessions')}</h2>
      {sessions.problem && <ProblemNotice problem={sessions.problem} onRetry={sessions.reload} />}
      {!sessions.data && sessions.loading && <Skeleton active />}
      <ul className="plain-list">
        {sessions.data?.items.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.address}</strong> {session.current && <Tag>{t('account.current')}</Tag>}
              <div className="quiet small">{session.agent}</div>
              <div className="quiet small">
                {t('account.since', { from: moment(session.madeAt, language()), last: moment(session.lastSeenAt, language()) })}
              </div>
            </div>
            {!session.current && (
              <Popconfirm
                title={t('account.endAsk')}
                okText={t('account.end')}
                onConfirm={() =>
                  void run(async () => {
                    await write('delete', '/api/v1/me/sessions/{id}', { path: { id: session.id } });
                    refresh('/api/v1/me/sessions');
                  }, t('account.ended'))
                }
              >
                <Button size="small">{t('account.end')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      <h2>{t('account.password')}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="small-form"
        onFinish={(body) =>
          void run(async () => {
            await write('post', '/api/v1/me/password', { body });
            form.resetFields();
            refresh('/api/v1/me/sessions');
          }, t('account.passwordChanged'))
        }
      >
        <Form.Item name="present" label={t('account.present')} rules={[{ required: true, message: t('signin.passwordMissing') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="password" label={t('setup.password')} extra={t('setup.rule', { count: 12 })} rules={[{ required: true, min: 12, message: t('setup.tooShort', { count: 12 }) }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('account.change')}
        </Button>
      </Form>
    </div>
  );
}
