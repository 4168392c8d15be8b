import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Due } from './Due';
import type { Order } from './order';

interface Props {
  orders: Order[];
  columns: readonly string[];
  department: (id: string) => string;
  onOpen: (order: Order) => void;
}

/** Orders by where they stand; arrow keys walk over the cards, Enter opens one. */
export function Board({ orders, columns, department, onOpen }: Props) {
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent<HTMLButtonElement>, column: number, row: number) => {
    const step: Record<string, [number, number]> = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };
    const by = step[event.key];
    if (!by) {
      return;
    }
    event.preventDefault();
    for (let at = column + by[0]; at >= 0 && at < columns.length; at += by[0] || columns.length) {
      const cards = board.current?.querySelectorAll<HTMLButtonElement>(`[data-column="${at}"] .order-card`);
      const card = cards?.[Math.max(0, Math.min(cards.length - 1, row + by[1]))];
      if (card) {
        card.focus();
        return;
      }
    }
  };
  return (
    <div ref={board} className="board" style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
      {columns.map((state, column) => {
        const members = orders.filter((order) => order.state === state);
        return (
          <section key={state} className="board-column" data-column={column} aria-label={t(`order.states.${state}`)}>
            <h2>
              {t(`order.states.${state}`)} <span className="quiet">{members.length}</span>
            </h2>
            <ul>
              {members.map((order, row) => (
                <li key={order.number}>
                  <button type="button" className="order-card" onClick={() => onOpen(order)} onKeyDown={(event) => walk(event, column, row)}>
                    <span className="order-title">{order.title}</span>
                    <span className="quiet small">
                      {department(order.ownerId)} {'\u00b7'} {order.number}
                    </span>
                    <Due order={order} />
                    {order.extensionAsked && <span className="small missing">{t('order.extensionAsked')}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
