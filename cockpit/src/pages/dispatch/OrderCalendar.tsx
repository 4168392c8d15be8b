import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useNarrow } from '../../app/narrow';
import { day, period, today } from '../../format/time';
import { language } from '../../i18n';
import { LightShape } from '../../parts/Light';
import { lightOf } from './Due';
import { monthAfter, weeksOf } from './month';
import type { Order } from './order';

interface Props {
  orders: Order[];
  department: (id: string) => string;
  onOpen: (order: Order) => void;
}

/** Orders on the day they are due, beside the park's working days; arrow keys walk from order to order. */
export function OrderCalendar({ orders, department, onOpen }: Props) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [params, setParams] = useAddress();
  const calendars = useResource('/api/v1/directory/calendars');
  const grid = useRef<HTMLDivElement>(null);
  const now = today();
  const asked = params.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : now.slice(0, 7);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const byDay = useMemo(() => {
    const map = new Map<string, Order[]>();
    orders.forEach((order) => map.set(order.dueOn, [...(map.get(order.dueOn) ?? []), order]));
    return map;
  }, [orders]);
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
  const entry = (order: Order) => (
    <button key={order.number} type="button" className="calendar-order" title={`${order.title} \u00b7 ${department(order.ownerId)}`} onClick={() => onOpen(order)}>
      <LightShape light={lightOf(order)} size={9} />
      <span>{order.title}</span>
      <span className="unseen">{t(`order.states.${order.state}`)}</span>
    </button>
  );
  const elsewhere = orders.filter((order) => !order.dueOn.startsWith(month)).length;
  const days = weeks.flat().filter((date) => date.startsWith(month));
  return (
    <section className="panel calendar" aria-label={t('dispatch.view.calendar')}>
      <div className="calendar-head">
        <Button icon={<LeftOutlined />} aria-label={t('dispatch.monthBefore')} onClick={() => go(monthAfter(month, -1))} />
        <h2 aria-live="polite">{period(month, language())}</h2>
        <Button icon={<RightOutlined />} aria-label={t('dispatch.monthAfter')} onClick={() => go(monthAfter(month, 1))} />
        <Button onClick={() => go(now.slice(0, 7))} disabled={month === now.slice(0, 7)}>
          {t('dispatch.thisMonth')}
        </Button>
        {elsewhere > 0 && <span className="quiet small">{t('dispatch.otherMonths', { count: elsewhere })}</span>}
      </div>
      <div ref={grid} onKeyDown={walk}>
        {narrow ? (
          <ul className="calendar-list">
            {days
              .filter((date) => byDay.has(date))
              .map((date) => (
                <li key={date}>
                  <h3>{day(date, language())}</h3>
                  {byDay.get(date)?.map(entry)}
                </li>
              ))}
            {!days.some((date) => byDay.has(date)) && <li className="quiet">{t('dispatch.emptyMonth')}</li>}
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
                      {byDay.get(date)?.map(entry)}
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
