import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { today } from '../../format/time';
import './pieces.css';

/** The day whose knowledge is shown; today's when empty. */
export function AsOfField() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const asOf = params.get('asof') ?? '';
  return (
    <span className="as-of-field">
      <label>
        <span className="quiet">{t('answers.asOf')}</span>
        <Input
          type="date"
          value={asOf || today()}
          max={today()}
          onChange={(event) => setParams({ asof: event.target.value === today() ? null : event.target.value })}
        />
      </label>
      {asOf && (
        <Button type="link" size="small" onClick={() => setParams({ asof: null })}>
          {t('answers.toToday')}
        </Button>
      )}
    </span>
  );
}
