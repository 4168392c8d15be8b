import { Alert, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import type { useDeeds } from './useDeeds';

/** What the server does not have yet: waiting for a line, or refused with the reason. Nothing leaves this device unseen. */
export function Waiting({ queue }: { queue: ReturnType<typeof useDeeds> }) {
  const { t } = useTranslation();
  const waiting = queue.deeds.filter((deed) => deed.state === 'waiting');
  const refused = queue.deeds.filter((deed) => deed.state === 'refused');
  return (
    <div className="field-waiting" role="status">
      {!queue.online && <Alert type="warning" showIcon title={t('field.offline')} description={t('field.offlineWhat')} />}
      {waiting.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('field.waiting', { count: waiting.length })}
          description={
            <ul>
              {waiting.map((deed) => (
                <li key={deed.key}>
                  {deed.title} <span className="quiet small">{moment(new Date(deed.made).toISOString(), language())}</span>
                </li>
              ))}
            </ul>
          }
          action={
            <Button loading={queue.sending} onClick={() => void queue.send()}>
              {t('field.sendNow')}
            </Button>
          }
        />
      )}
      {refused.map((deed) => (
        <Alert
          key={deed.key}
          type="error"
          showIcon
          title={t('field.refused', { title: deed.title })}
          description={
            <>
              <p>{language() === 'en' ? deed.why?.detail : deed.why?.detailZh}</p>
              <Button onClick={() => void queue.retry(deed)}>{t('field.again')}</Button>{' '}
              <Popconfirm title={t('field.dropAsk')} okText={t('field.drop')} onConfirm={() => void queue.drop(deed.key)}>
                <Button>{t('field.drop')}</Button>
              </Popconfirm>
            </>
          }
        />
      ))}
    </div>
  );
}
