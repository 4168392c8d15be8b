import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { places } from './places';
import { useMe } from './session';

export function NoSuchPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const me = useMe();
  const first = places.find((place) => place.open(me));
  return (
    <Result
      status="info"
      title={t('nopage.title')}
      subTitle={t('nopage.why', { path: pathname })}
      extra={
        first && (
          <Button type="primary" onClick={() => void navigate(first.path)}>
            {t('nopage.back', { place: t(`place.${first.name}`) })}
          </Button>
        )
      }
    />
  );
}
