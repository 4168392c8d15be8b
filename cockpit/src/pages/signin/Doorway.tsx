import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { language, speak } from '../../i18n';

/** The page before the house: sign in, set up. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const other = language() === 'zh' ? 'en' : 'zh';
  return (
    <div className="doorway">
      <main className="doorway-card">
        <div className="doorway-brand">
          <img src="/icon.svg" alt="" width="36" height="36" />
          <div>
            <strong>{t('app.title')}</strong>
            <span>{t('app.claim')}</span>
          </div>
        </div>
        <h1>{title}</h1>
        {children}
      </main>
      <Button type="text" size="small" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => void speak(other)}>
        {t(`language.${other}`)}
      </Button>
    </div>
  );
}
