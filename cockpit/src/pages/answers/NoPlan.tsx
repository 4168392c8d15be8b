import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may } from '../../api/access';
import { useMe } from '../../app/session';
import { Empty } from '../../parts/Empty';

/** No report was taken in yet: there is nothing to answer. */
export function NoPlan() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  return (
    <div className="panel empty">
      <Empty title={t('answers.noPlan')}>
        <p>{t('answers.noPlanWhy')}</p>
        {may(me, 'POST /api/v1/plans') && (
          <Button type="primary" onClick={() => void navigate('/plan')}>
            {t('answers.toPlan')}
          </Button>
        )}
      </Empty>
    </div>
  );
}
