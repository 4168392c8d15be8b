import { ArrowDownOutlined, ArrowRightOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { addDays, day } from '../../format/time';
import { language } from '../../i18n';
import { asLight, Light } from '../../parts/Light';
import { changes } from '../answers/answer';
import { type Sheet, useAnswers } from '../answers/useAnswers';

const DAYS = 7;
const signs = { up: <ArrowUpOutlined aria-hidden />, down: <ArrowDownOutlined aria-hidden />, moved: <ArrowRightOutlined aria-hidden /> };

/** What answers another way than a week before, worse first. */
export function Changes({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const since = addDays(sheet.asOf, -DAYS);
  const before = useAnswers(since);
  const order = { down: 0, moved: 1, up: 2 };
  const found = useMemo(() => changes(sheet.lines, before.sheet?.lines ?? []).toSorted((a, b) => order[a.way] - order[b.way]), [sheet, before.sheet]);
  if (!before.sheet) {
    return before.problem ? <p className="quiet home-none">{t('home.noBefore')}</p> : <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  }
  if (found.length === 0) {
    return <p className="quiet home-none">{t('home.noChange', { day: day(since, language()) })}</p>;
  }
  return (
    <ul className="worst changes">
      {found.map(({ line, before: old, way }) => (
        <li key={line.code}>
          <button type="button" aria-haspopup="dialog" onClick={() => setParams({ object: `answer:${line.code}` }, { push: true })}>
            <span className="worst-subject">
              <span>{line.subject}</span>
            </span>
            <span className={`change change-${way}`}>
              <Light light={asLight(old.light)} verdict={old.verdict} />
              {signs[way]}
              <Light light={asLight(line.light)} verdict={line.verdict} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
