import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json';
import zh from './locales/zh.json';

export type Language = 'zh' | 'en';

const KEY = 'dajuan.language';

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function speak(wanted: Language): Promise<void> {
  await i18next.changeLanguage(wanted);
  if (typeof document === 'undefined') {
    return;
  }
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('app.title');
  try {
    localStorage.setItem(KEY, wanted);
  } catch {
    // A browser without storage forgets the choice.
  }
}

export async function start(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: remembered(),
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
    keySeparator: '.',
    returnNull: false,
  });
  await speak(remembered());
}
