import { useTranslation } from 'react-i18next';
import { LightShape } from '../../parts/Light';
import { MonthCalendar } from '../../parts/MonthCalendar';
import { lightOf } from './Due';
import type { Order } from './order';

interface Props {
  orders: Order[];
  department: (id: string) => string;
  onOpen: (order: Order) => void;
}

/** Orders on the day they are due. */
export function OrderCalendar({ orders, department, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <MonthCalendar
      label={t('dispatch.view.calendar')}
      entries={orders.map((order) => ({
        key: order.number,
        day: order.dueOn,
        title: order.title,
        hint: `${order.title} \u00b7 ${department(order.ownerId)}`,
        sign: <LightShape light={lightOf(order)} size={9} />,
        state: t(`order.states.${order.state}`),
        onOpen: () => onOpen(order),
      }))}
    />
  );
}
