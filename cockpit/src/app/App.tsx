import { App as Surface, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { Boundary } from './Boundary';
import { Routing } from './Routing';
import { SessionProvider } from './session';
import { theme } from './theme';

export function App() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider theme={theme} locale={i18n.language === 'en' ? en : zh} button={{ autoInsertSpace: false }}>
      <Surface message={{ maxCount: 3 }}>
        <Boundary>
          {/* Without transitions: what a key chooses is chosen before the next key is read. */}
          <BrowserRouter useTransitions={false}>
            <SessionProvider>
              <Routing />
            </SessionProvider>
          </BrowserRouter>
        </Boundary>
      </Surface>
    </ConfigProvider>
  );
}
