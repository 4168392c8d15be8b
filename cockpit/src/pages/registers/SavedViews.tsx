import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { write } from '../../api/client';
import { refresh, useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { useWrite } from '../../parts/useWrite';

interface Props {
  register: string;
  /** The filters of now, as the address has them. */
  query: string;
  onChoose: (query: string) => void;
}

/** Filters that the reader keeps under a name, on the server, for every machine of theirs. */
export function SavedViews({ register, query, onChoose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [name, setName] = useState('');
  const { busy, run } = useWrite();
  const saved = useResource('/api/v1/registers/{register}/saved-views', { path: { register } });
  const items = saved.data?.items ?? [];
  if (!may(me, 'POST /api/v1/registers/{register}/saved-views')) {
    return null;
  }
  const done = () => refresh(`/api/v1/registers/${encodeURIComponent(register)}/saved-views`);
  const keep = () =>
    name.trim() !== '' &&
    void run(() => write('post', '/api/v1/registers/{register}/saved-views', { path: { register }, body: { name: name.trim(), query } }), t('register.viewKept', { name: name.trim() })).then((reply) => {
      if (reply) {
        setName('');
        done();
      }
    });
  return (
    <div className="saved-views" role="group" aria-label={t('register.savedViews')}>
      {items.map((item) => (
        <span key={item.id} className="saved-view">
          <button type="button" className="saved-view-name" aria-pressed={item.query === query} onClick={() => onChoose(item.query)}>
            {item.name}
          </button>
          <button
            type="button"
            className="saved-view-drop"
            aria-label={t('register.dropView', { name: item.name })}
            title={t('register.dropView', { name: item.name })}
            disabled={busy}
            onClick={() => void run(() => write('delete', '/api/v1/saved-views/{id}', { path: { id: item.id } })).then(done)}
          >
            <CloseOutlined aria-hidden />
          </button>
        </span>
      ))}
      <Popover
        trigger="click"
        title={t('register.keepView')}
        content={
          <Space.Compact>
            <Input value={name} maxLength={60} aria-label={t('register.viewName')} placeholder={t('register.viewName')} onChange={(event) => setName(event.target.value)} onPressEnter={keep} />
            <Button type="primary" loading={busy} onClick={keep}>
              {t('register.keep')}
            </Button>
          </Space.Compact>
        }
      >
        <Button size="small">{t('register.keepView')}</Button>
      </Popover>
    </div>
  );
}
