import { Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAddress } from '../../app/address';
import { useShortcut } from '../../app/shortcuts';
import { day, moment } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { grouped } from '../answers/answer';
import { useAnswers, useAt } from '../answers/useAnswers';
import { Overview } from './Overview';
import { ThemeSlide } from './ThemeSlide';
import './wall.css';

/** Milliseconds that one slide stands, and after which everything is read again. */
const STANDS = 15_000;
const FRESH = 60_000;

/** For a wall of 1920 by 1080, read from five metres: the year first, then theme after theme. Escape leaves, arrows step, space holds. */
export default function Wall() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useAddress();
  const { sheet, problem, reload } = useAnswers(useAt());
  const [held, setHeld] = useState(false);
  const [readAt, setReadAt] = useState(() => new Date().toISOString());
  // Themes without any light would only say that nothing is known; the overview says so once for all.
  const themes = useMemo(() => grouped(sheet?.lines ?? [], 'theme').filter((group) => group.name !== '' && group.counts.none < group.lines.length), [sheet]);
  const slides = themes.length + 1;
  const at = Math.min(Number(params.get('slide') ?? 0) || 0, slides - 1);
  const step = (by: number) => setParams({ slide: String((at + by + slides) % slides) });
  useEffect(() => {
    if (held || !sheet) {
      return undefined;
    }
    const timer = setTimeout(() => setParams({ slide: String((at + 1) % slides) }), STANDS);
    return () => clearTimeout(timer);
  }, [at, slides, held, sheet !== undefined, setParams]);
  useEffect(() => {
    const timer = setInterval(reload, FRESH);
    return () => clearInterval(timer);
  }, [reload]);
  useEffect(() => setReadAt(new Date().toISOString()), [sheet]);
  useShortcut('Escape', () => void navigate('/'));
  useShortcut('ArrowRight', () => step(1));
  useShortcut('ArrowLeft', () => step(-1));
  useShortcut(' ', () => setHeld(!held));
  const theme = themes[at - 1];
  return (
    <div className="wall-page">
      <header>
        <h1>{sheet ? t('wall.title', { year: sheet.planYear }) : t('app.title')}</h1>
        {sheet && (
          <p>
            {t('wall.asOf', { day: day(sheet.asOf, language()) })}
            <span className="quiet"> {t('wall.read', { when: moment(readAt, language()) })}</span>
          </p>
        )}
      </header>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {!sheet && !problem && <Skeleton active paragraph={{ rows: 8 }} />}
      {sheet && (theme ? <ThemeSlide key={theme.name} group={theme} /> : <Overview sheet={sheet} />)}
      <footer>
        <ol className="wall-dots" aria-label={t('wall.slides')}>
          {Array.from({ length: slides }, (_, index) => (
            <li key={index} aria-current={index === at ? 'true' : undefined} />
          ))}
        </ol>
        <span className="quiet" aria-live="polite">
          {t(held ? 'wall.held' : 'wall.keys')}
        </span>
      </footer>
    </div>
  );
}
