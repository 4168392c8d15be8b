import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useNarrow } from '../../app/narrow';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { AsOfField } from '../answers/AsOfField';
import { counted, grouped } from '../answers/answer';
import { NoPlan } from '../answers/NoPlan';
import { atPath, useAnswers, useAt } from '../answers/useAnswers';
import { YearChoice } from '../answers/YearChoice';
import { Changes } from './Changes';
import { LightBars } from './LightBars';
import { LightCounts } from './LightCounts';
import { Voids } from './Voids';
import { Worst } from './Worst';
import { YearRing } from './YearRing';
import './home.css';

/** Where the year stands, at a glance; every figure leads to its list. */
export default function Home() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const at = useAt();
  const { sheet, problem, reload } = useAnswers(at);
  const counts = useMemo(() => counted(sheet?.lines ?? []), [sheet]);
  const themes = useMemo(() => grouped(sheet?.lines ?? [], 'theme'), [sheet]);
  const owners = useMemo(() => grouped(sheet?.lines ?? [], 'owner'), [sheet]);
  return (
    <div className="page home-page">
      <PageHead
        title={t('place.home')}
        note={sheet && t('home.note', { year: sheet.planYear, count: sheet.lines.length, day: day(sheet.asOf, language()) })}
        actions={
          <>
            <YearChoice />
            <AsOfField />
            {!narrow && (
              <Button icon={<FundProjectionScreenOutlined aria-hidden />} onClick={() => void navigate(atPath('/wall', at))}>
                {t('home.wall')}
              </Button>
            )}
          </>
        }
      />
      {problem && problem.status !== 404 && <ProblemNotice problem={problem} onRetry={reload} />}
      {problem?.status === 404 && <NoPlan />}
      {!sheet && !problem && <Skeleton active paragraph={{ rows: 10 }} />}
      {sheet && (
        <div className="home-grid">
          <section className="panel home-year" aria-labelledby="home-year">
            <h2 id="home-year">{t('home.year', { year: sheet.planYear })}</h2>
            <YearRing lines={sheet.lines} year={sheet.planYear} day={sheet.asOf} />
          </section>
          <section className="panel home-lights" aria-labelledby="home-lights">
            <h2 id="home-lights">{t('answers.lights')}</h2>
            <LightCounts counts={counts} at={at} />
            <Voids lines={sheet.lines} at={at} />
          </section>
          <section className="panel home-worst" aria-labelledby="home-worst">
            <div className="card-line">
              <h2 id="home-worst">{t('home.worst')}</h2>
              <Link to={atPath('/answers', at, { light: 'red' })}>{t('home.allRed')}</Link>
            </div>
            <Worst lines={sheet.lines} />
          </section>
          <section className="panel home-themes" aria-labelledby="home-themes">
            <h2 id="home-themes">{t('home.byTheme')}</h2>
            <LightBars groups={themes} by="theme" at={at} />
          </section>
          <section className="panel home-owners" aria-labelledby="home-owners">
            <h2 id="home-owners">{t('home.byOwner')}</h2>
            <LightBars groups={owners} by="owner" at={at} />
          </section>
          <section className="panel home-changes" aria-labelledby="home-changes">
            <h2 id="home-changes">{t('home.changes')}</h2>
            <Changes at={at} />
          </section>
        </div>
      )}
    </div>
  );
}
