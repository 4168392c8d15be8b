import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { type Item, named, type Names, type Register, shown } from './definition';

interface Props {
  register: Register;
  view: Schemas['RegisterViewView'];
  rows: Item[];
  names: Names;
  onOpen: (row: Item) => void;
}

/** Records in columns: by state, or by the choices of a field. */
export function RecordBoard({ register, view, rows, names, onOpen }: Props) {
  const { t } = useTranslation();
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const field = register.fields.find((f) => f.id === view.by);
  const columns =
    view.by === 'state'
      ? register.states.map((s) => ({ id: s.id, name: named(s.name) }))
      : (field?.choices.map((c) => ({ id: c.id, name: named(c.name) })) ?? []);
  const of = (row: Item) => (view.by === 'state' ? row.state : String(row.values[view.by] ?? ''));
  return (
    <div className="record-board" tabIndex={0} role="region" aria-label={named(view.name)}>
      {columns.map((column) => {
        const own = rows.filter((row) => of(row) === column.id);
        return (
          <section key={column.id} aria-label={column.name}>
            <h3>
              {column.name} <span className="quiet">{own.length}</span>
            </h3>
            {own.map((row) => (
              <button key={row.id} type="button" className="card-button record-card" onClick={() => onOpen(row)}>
                <strong>{row.title}</strong>
                <span className="quiet small">
                  {row.number} {row.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
                </span>
                {view.columns.map((id) => {
                  const f = register.fields.find((x) => x.id === id);
                  const text = shown(f, row.values[id], names, yesNo);
                  return text && text !== row.title ? (
                    <span key={id} className="small">
                      {text}
                    </span>
                  ) : null;
                })}
              </button>
            ))}
          </section>
        );
      })}
    </div>
  );
}
