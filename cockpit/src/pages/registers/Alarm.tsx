import { useTranslation } from 'react-i18next';
import type { Item } from './definition';

export type AlarmKind = 'overdue' | 'open' | 'ended';

/** How urgent a record is: its clock ran out, it is open, it has ended. */
export function alarmOf(row: Item): AlarmKind {
  return row.overdue ? 'overdue' : row.ended ? 'ended' : 'open';
}

/** On the map, by kind. Not the colours of progress: blue is open, red is overdue, as alarms are. */
export const alarmColors: Record<AlarmKind, string> = { overdue: '#b3261e', open: '#1f5fa8', ended: '#7b8794' };

const shapes: Record<AlarmKind, string> = {
  overdue: 'M8 1 15 8 8 15 1 8Z',
  open: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  ended: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
};

/** A shape, so that colour is never alone: a diamond, a disc, a ring. */
export function Alarm({ kind, words = false }: { kind: AlarmKind; words?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="record-alarm">
      <svg width="10" height="10" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[kind]} fill={alarmColors[kind]} fillRule="evenodd" />
      </svg>
      {words && t(`register.alarm.${kind}`)}
    </span>
  );
}
