import { useTranslation } from 'react-i18next';
import { day, daysBetween, today } from '../../format/time';
import { language } from '../../i18n';
import { type LightColor, LightShape } from '../../parts/Light';
import type { Order } from './order';

/** Red when late, yellow in the last three days; an order that has ended has none. */
export function lightOf(order: Pick<Order, 'dueOn' | 'overdue' | 'state'>): LightColor {
  const done = order.state === 'closed' || order.state === 'withdrawn';
  return done ? 'none' : order.overdue ? 'red' : daysBetween(today(), order.dueOn) <= 3 ? 'yellow' : 'green';
}

/** The date of an order and how far it is: shape, colour and word. */
export function Due({ order }: { order: Pick<Order, 'dueOn' | 'overdue' | 'overdueWorkdays' | 'state' | 'escalated'> }) {
  const { t } = useTranslation();
  const done = order.state === 'closed' || order.state === 'withdrawn';
  const left = daysBetween(today(), order.dueOn);
  const light = lightOf(order);
  const words = order.overdue
    ? order.overdueWorkdays > 0
      ? t('order.late', { count: order.overdueWorkdays })
      : t('order.lateToday')
    : left === 0
      ? t('order.dueToday')
      : t('order.left', { count: left });
  return (
    <span className={`due light-word-${light}`}>
      {!done && <LightShape light={light} size={10} />}
      <span>{day(order.dueOn, language())}</span>
      {!done && <span>{words}</span>}
      {order.escalated && !done && <span className="escalated">{t('order.escalated')}</span>}
    </span>
  );
}
