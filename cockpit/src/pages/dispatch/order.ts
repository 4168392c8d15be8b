import { type Me, may } from '../../api/access';
import type { Schemas } from '../../api/client';

export type Order = Schemas['OrderView'];

export const states = ['issued', 'acknowledged', 'in-progress', 'feedback', 'closed'] as const;

export type Step = 'acknowledge' | 'start' | 'notes' | 'feedback' | 'return' | 'close' | 'withdraw' | 'extension' | 'extension/answer';

const from: Record<Step, readonly string[]> = {
  acknowledge: ['issued'],
  start: ['acknowledged'],
  feedback: ['in-progress'],
  notes: ['acknowledged', 'in-progress'],
  extension: ['acknowledged', 'in-progress'],
  close: ['feedback'],
  return: ['feedback'],
  'extension/answer': ['acknowledged', 'in-progress'],
  withdraw: ['issued', 'acknowledged', 'in-progress', 'feedback'],
};

/** What this person can do with the order now, the next step first. */
export function steps(order: Order, me: Me): Step[] {
  return (Object.keys(from) as Step[]).filter((step) => {
    if (!from[step].includes(order.state) || !may(me, `POST /api/v1/orders/{number}/${step}`)) {
      return false;
    }
    if (step === 'extension/answer') {
      return order.extensionAsked !== null && order.extensionAsked !== undefined;
    }
    if (step === 'extension') {
      return !order.extended && !order.extensionAsked;
    }
    return true;
  });
}

/** Somebody waits for this person: the owner's turn, or feedback and extensions to decide. */
export function waitsFor(order: Order, me: Me): boolean {
  if (me.roles.includes('leader') && (order.state === 'feedback' || Boolean(order.extensionAsked))) {
    return true;
  }
  return me.roles.includes('department') && me.departmentId === order.ownerId && ['issued', 'acknowledged', 'in-progress'].includes(order.state);
}

/** The shelves of one's work: under way, mine to act on, done, watched (late or reported to a leader), sent out by me. */
export const works = ['open', 'todo', 'done', 'watched', 'sent', 'all'] as const;
export type Work = (typeof works)[number];

export function onShelf(order: Order, work: Work, me: Me): boolean {
  const ended = order.state === 'closed' || order.state === 'withdrawn';
  return {
    open: !ended,
    todo: waitsFor(order, me),
    done: ended,
    watched: !ended && (order.overdue || order.escalated),
    sent: order.issuedByName === me.login,
    all: true,
  }[work];
}

/** Where a reason is due. */
export const reasoned: readonly Step[] = ['notes', 'return', 'withdraw', 'extension', 'extension/answer'];
