import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { asLight, Light } from '../../parts/Light';
import { Quantity } from '../../parts/Quantity';

/** The states in which the answer was, latest first. */
export function History({ code, year }: { code: string; year: string | null }) {
  const { t } = useTranslation();
  const history = useResource('/api/v1/answers/{code}/history', { path: { code }, query: { year } });
  const items = history.data?.items ?? [];
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <h3>{t('answer.history')}</h3>
      <Timeline
        items={items.toReversed().map((turn) => ({
          key: turn.at,
          content: (
            <span className="turn">
              <Light light={asLight(turn.shownLight)} verdict={turn.verdict} />
              {turn.value && <Quantity brief value={turn.value} unit={turn.unit} />}
              <span className="quiet small">{day(turn.at, language())}</span>
            </span>
          ),
        }))}
      />
    </>
  );
}
