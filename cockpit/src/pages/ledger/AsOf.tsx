import { Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, day, daysBetween, today } from '../../format/time';
import { language } from '../../i18n';

const REACH = 730;

/** The first moment after a day in the park, as an instant. */
export function endOfDay(value: string): string {
  return new Date(`${addDays(value, 1)}T00:00:00+08:00`).toISOString();
}

/** Back to what was known on a day: drag, or arrow keys for single days. */
export function AsOf({ value, onChange }: { value: string | null; onChange: (day: string | null) => void }) {
  const { t } = useTranslation();
  const now = today();
  const [ago, setAgo] = useState(0);
  useEffect(() => setAgo(value ? Math.min(REACH, Math.max(0, daysBetween(value, now))) : 0), [value, now]);
  const shown = addDays(now, -ago);
  return (
    <div className="as-of">
      <span className="as-of-label" id="as-of-label">
        {t('ledger.asOf')}
      </span>
      <Slider
        min={-REACH}
        max={0}
        value={-ago}
        onChange={(given) => setAgo(-given)}
        onChangeComplete={(given) => onChange(given === 0 ? null : addDays(now, given))}
        ariaLabelledByForHandle="as-of-label"
        ariaValueTextFormatterForHandle={() => day(shown, language())}
        tooltip={{ formatter: () => day(shown, language()) }}
      />
      <strong className="as-of-day">{ago === 0 ? t('ledger.asOfNow') : day(shown, language())}</strong>
      {value && (
        <Button size="small" type="link" onClick={() => onChange(null)}>
          {t('ledger.backToNow')}
        </Button>
      )}
    </div>
  );
}
