import { useTranslation } from 'react-i18next';
import { MonthCalendar } from '../../parts/MonthCalendar';
import { type Item, named, type Names, type Register, type RegisterView, shown, stateName } from './definition';
import { Alarm, alarmOf } from './Alarm';

interface Props {
  register: Register;
  view: RegisterView;
  rows: Item[];
  names: Names;
  onOpen: (row: Item) => void;
}

/** Records on the day of a field, or on the day they are due. */
export function RecordCalendar({ register, view, rows, names, onOpen }: Props) {
  const { t } = useTranslation();
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const more = (row: Item) =>
    view.columns
      .map((id) => register.fields.find((field) => field.id === id))
      .map((field) => shown(field, field && row.values[field.id], names, yesNo))
      .filter(Boolean)
      .join(' \u00b7 ');
  const dayOf = (row: Item) => String((view.by === 'due' ? row.dueAt : row.values[view.by]) ?? '').slice(0, 10);
  return (
    <MonthCalendar
      label={named(view.name)}
      entries={rows
        .filter((row) => dayOf(row) !== '')
        .map((row) => ({
          key: row.id,
          day: dayOf(row),
          title: more(row) || row.title,
          hint: `${row.number} ${row.title} \u00b7 ${stateName(register, row.state)}`,
          sign: <Alarm kind={alarmOf(row)} />,
          state: stateName(register, row.state),
          onOpen: () => onOpen(row),
        }))}
    />
  );
}
