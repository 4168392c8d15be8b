import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Form, Input, Modal, Popconfirm, Select, Space, Switch, Tag, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, type Schemas, write } from '../../api/client';
import { refresh, usePages } from '../../api/resource';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { useWrite } from '../../parts/useWrite';

type User = Schemas['UserView'];

const roles = ['leader', 'department', 'enterprise', 'inspector', 'auditor', 'admin'];

interface Filled {
  login?: string;
  displayName: string;
  roles: string[];
  disabled?: boolean;
}

export default function Users() {
  const { t, i18n } = useTranslation();
  const pages = usePages('/api/v1/users');
  const { run, busy } = useWrite();
  const [edited, setEdited] = useState<{ user: User | undefined; etag: string | undefined }>();
  const [link, setLink] = useState<{ login: string; url: string }>();
  const [form] = Form.useForm<Filled>();
  const columns = useMemo<Column<User>[]>(
    () => [
      { key: 'login', title: t('users.login'), width: 160, text: (row) => row.login, sort: (a, b) => a.login.localeCompare(b.login) },
      { key: 'name', title: t('users.name'), width: 180, text: (row) => row.displayName },
      {
        key: 'roles',
        title: t('users.roles'),
        width: 240,
        text: (row) => row.roles.map((role) => t(`role.${role}`)).join(', '),
        render: (row) => row.roles.map((role) => <Tag key={role}>{t(`role.${role}`)}</Tag>),
      },
      { key: 'state', title: t('users.state'), width: 120, text: (row) => t(`users.states.${row.state}`, { defaultValue: row.state }) },
      { key: 'changed', title: t('users.changed'), width: 180, text: (row) => moment(row.changedAt, language()) },
    ],
    [t, i18n.language],
  );
  const open = (user: User) =>
    void run(async () => {
      const { data, etag } = await get('/api/v1/users/{id}', { path: { id: user.id } });
      form.setFieldsValue({ login: data.login, displayName: data.displayName, roles: data.roles, disabled: data.state === 'disabled' });
      setEdited({ user: data, etag });
    });
  const save = (filled: Filled) =>
    void run(async () => {
      const user = edited?.user;
      if (user) {
        await write('put', '/api/v1/users/{id}', {
          path: { id: user.id },
          etag: edited.etag,
          body: {
            displayName: filled.displayName,
            roles: filled.roles,
            disabled: filled.disabled ?? false,
            departmentId: user.departmentId ?? null,
            enterpriseId: user.enterpriseId ?? null,
          },
        });
      } else {
        const { data } = await write('post', '/api/v1/users', {
          body: { login: filled.login ?? '', displayName: filled.displayName, roles: filled.roles, departmentId: null, enterpriseId: null },
        });
        await offer(data);
      }
      setEdited(undefined);
      refresh('/api/v1/users');
    }, t('users.saved'));
  const offer = async (user: User) => {
    const { data } = await write('post', '/api/v1/users/{id}/setup-link', { path: { id: user.id } });
    setLink({ login: user.login, url: data.url });
  };
  return (
    <div className="page">
      <PageHead
        title={t('place.users')}
        note={t('users.note')}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              form.resetFields();
              setEdited({ user: undefined, etag: undefined });
            }}
          >
            {t('users.invite')}
          </Button>
        }
      />
      <DataTable
        label={t('place.users')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        onOpen={open}
        more={pages.more}
        onMore={pages.next}
        empty={<Empty title={t('users.none')} />}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{row.displayName}</strong>
              <span className="quiet">{t(`users.states.${row.state}`, { defaultValue: row.state })}</span>
            </div>
            <div className="quiet">
              {row.login} · {row.roles.map((role) => t(`role.${role}`)).join(' · ')}
            </div>
          </>
        )}
      />
      <Drawer
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited?.user ? edited.user.login : t('users.invite')}
        size={420}
        forceRender
        footer={
          <Space>
            <Button type="primary" loading={busy} onClick={() => form.submit()}>
              {edited?.user ? t('action.save') : t('users.inviteDo')}
            </Button>
            <Button onClick={() => setEdited(undefined)}>{t('action.cancel')}</Button>
          </Space>
        }
      >
        <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
          {!edited?.user && (
            <Form.Item name="login" label={t('users.login')} extra={t('users.loginRule')} rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._@-]{1,63}$/, message: t('users.loginRule') }]}>
              <Input autoComplete="off" autoCapitalize="none" />
            </Form.Item>
          )}
          <Form.Item name="displayName" label={t('users.name')} rules={[{ required: true, message: t('users.nameMissing') }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="roles" label={t('users.roles')} rules={[{ required: true, message: t('users.rolesMissing') }]}>
            <Select mode="multiple" options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
          </Form.Item>
          {edited?.user && (
            <>
              <Form.Item name="disabled" label={t('users.disabled')} valuePropName="checked" extra={t('users.disabledWhat')}>
                <Switch />
              </Form.Item>
              <Space orientation="vertical">
                <Button onClick={() => void run(() => offer(edited.user as User))}>{t('users.newLink')}</Button>
                <Popconfirm
                  title={t('users.endSessionsAsk')}
                  okText={t('users.endSessions')}
                  onConfirm={() =>
                    void run(() => write('delete', '/api/v1/users/{id}/sessions', { path: { id: (edited.user as User).id } }), t('users.sessionsEnded'))
                  }
                >
                  <Button danger>{t('users.endSessions')}</Button>
                </Popconfirm>
              </Space>
            </>
          )}
        </Form>
      </Drawer>
      <Modal open={link !== undefined} onCancel={() => setLink(undefined)} title={t('users.linkTitle', { login: link?.login })} footer={null}>
        <p>{t('users.linkWhat')}</p>
        <Typography.Paragraph copyable code>
          {link?.url ?? ''}
        </Typography.Paragraph>
      </Modal>
    </div>
  );
}
