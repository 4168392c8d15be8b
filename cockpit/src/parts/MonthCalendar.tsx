import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../api/access';
import { useResource } from '../api/resource';
import { useAddress } from '../app/address';
import { useNarrow } from '../app/narrow';
import { useMe } from '../app/session';
import { monthAfter, weeksOf } from '../format/month';
import { day, period, today } from '../format/time';
import { language } from '../i18n';
import './calendar.css';

/** Something on a day. */
export interface Entry {
  key: string;
  /** `2026-11-24`. */
  day: string;
  title: string;
  /** Said when hovered. */
  hint: string;
  sign: ReactNode;
  /** Said to those who do not see the sign. */
  state: string;
  onOpen: () => void;
}

/** Entries on their days, beside the park's working days; arrow keys walk from entry to entry. The month stands in the address. */
export function MonthCalendar({ label, entries }: { label: string; entries: Entry[] }) {
  const { t } = useTranslation();
  const me = useMe();
  const narrow = useNarrow();
  const [params, setParams] = useAddress();
  const calendars = useResource(may(me, 'GET /api/v1/directory/calendars') ? '/api/v1/directory/calendars' : null);
  const grid = useRef<HTMLDivElement>(null);
  const now = today();
  const asked = params.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : now.slice(0, 7);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const byDay = useMemo(() => {
    const map = new Map<string, Entry[]>();
    entries.forEach((entry) => map.set(entry.day, [...(map.get(entry.day) ?? []), entry]));
    return map;
  }, [entries]);
  const free = useMemo(() => {
    const holidays = new Set(calendars.data?.items.flatMap((year) => year.holidays) ?? []);
    const makeUp = new Set(calendars.data?.items.flatMap((year) => year.makeUpDays) ?? []);
    return (date: string) => holidays.has(date) || ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) && !makeUp.has(date));
  }, [calendars.data]);
  const go = (to: string) => setParams({ month: to === now.slice(0, 7) ? null : to });
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = [...(grid.current?.querySelectorAll<HTMLButtonElement>('.calendar-order') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (step && at >= 0) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    }
  };
  const shown = (entry: Entry) => (
    <button key={entry.key} type="button" className="calendar-order" title={entry.hint} onClick={entry.onOpen}>
      {entry.sign}
      <span>{entry.title}</span>
      <span className="unseen">{entry.state}</span>
    </button>
  );
  const elsewhere = entries.filter((entry) => !entry.day.startsWith(month)).length;
  const days = weeks.flat().filter((date) => date.startsWith(month));
  return (
    <section className="panel calendar" aria-label={label}>
      <div className="calendar-head">
        <Button icon={<LeftOutlined />} aria-label={t('calendar.monthBefore')} onClick={() => go(monthAfter(month, -1))} />
        <h2 aria-live="polite">{period(month, language())}</h2>
        <Button icon={<RightOutlined />} aria-label={t('calendar.monthAfter')} onClick={() => go(monthAfter(month, 1))} />
        <Button onClick={() => go(now.slice(0, 7))} disabled={month === now.slice(0, 7)}>
          {t('calendar.thisMonth')}
        </Button>
        {elsewhere > 0 && <span className="quiet small">{t('calendar.otherMonths', { count: elsewhere })}</span>}
      </div>
      <div ref={grid} onKeyDown={walk}>
        {narrow ? (
          <ul className="calendar-list">
            {days
              .filter((date) => byDay.has(date))
              .map((date) => (
                <li key={date}>
                  <h3>{day(date, language())}</h3>
                  {byDay.get(date)?.map(shown)}
                </li>
              ))}
            {!days.some((date) => byDay.has(date)) && <li className="quiet">{t('calendar.emptyMonth')}</li>}
          </ul>
        ) : (
          <table className="calendar-grid">
            <thead>
              <tr>
                {(weeks[0] ?? []).map((date) => (
                  <th key={date} scope="col">
                    {new Date(`${date}T00:00:00Z`).toLocaleDateString(language() === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week[0]}>
                  {week.map((date) => (
                    <td key={date} className={[free(date) && 'free', !date.startsWith(month) && 'beside', date === now && 'now'].filter(Boolean).join(' ')}>
                      <span className="calendar-day" aria-label={day(date, language())}>
                        {Number(date.slice(8))}
                      </span>
                      {byDay.get(date)?.map(shown)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
