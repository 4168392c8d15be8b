import { Tree } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Alarm, alarmOf } from './Alarm';
import { type Item, named, type Names, type Register, type RegisterView, shown, stateName } from './definition';
import { type Node, treeOf } from './tree';

interface Props {
  register: Register;
  view: RegisterView;
  rows: Item[];
  names: Names;
  onOpen: (row: Item) => void;
}

interface Drawn {
  key: string;
  title: ReactNode;
  children: Drawn[];
}

/** Records below the record that a field of theirs names; what has no such record, or a lost one, stands at the top. */
export function RecordTree({ register, view, rows, names, onOpen }: Props) {
  const { t } = useTranslation();
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const field = register.fields.find((one) => one.id === view.by);
  const grouped = field !== undefined && field.type !== 'reference' && field.type !== 'text';
  const nodes = useMemo(() => treeOf(rows, view.by, grouped ? (value) => shown(field, value, names, yesNo) : undefined), [rows, view.by, field, names]);
  const label = (row: Item) => (
    <span className="record-node">
      <Alarm kind={alarmOf(row)} /> {row.title} <span className="quiet small">{row.number} · {stateName(register, row.state)}</span>
    </span>
  );
  const data = (list: Node[]): Drawn[] =>
    list.map((node) => ({
      key: node.key,
      title: node.row ? label(node.row) : <strong>{node.name || t('register.noParent')} <span className="quiet">{node.children.length}</span></strong>,
      children: data(node.children),
    }));
  const byKey = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  return (
    <section className="panel record-tree" aria-label={named(view.name)}>
      <Tree
        treeData={data(nodes)}
        defaultExpandAll={rows.length < 200}
        selectable
        blockNode
        onSelect={(_, { node }) => {
          const row = byKey.get(String(node.key));
          if (row) {
            onOpen(row);
          }
        }}
      />
    </section>
  );
}
