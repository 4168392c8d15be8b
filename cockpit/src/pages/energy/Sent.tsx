import { Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';

interface Row {
  id: string;
  name: string;
  madeByName: string;
  madeAt: string;
}

interface Props {
  rows: Row[];
  loading: boolean;
  /** Id of the one that is shown, undefined while there is none. */
  chosen: string | undefined;
  label: string;
  /** What to say when nothing was sent yet, and why one would. */
  none: string;
  noneWhy: string;
  /** How to send one more. */
  send: ReactNode;
  onChoose: (id: string) => void;
  children: ReactNode;
}

/** What was sent to the department, newest first, and the one that is chosen of it. */
export function Sent({ rows, loading, chosen, label, none, noneWhy, send, onChoose, children }: Props) {
  if (chosen === undefined) {
    return loading ? (
      <Skeleton active paragraph={{ rows: 8 }} />
    ) : (
      <Empty title={none}>
        <p>{noneWhy}</p>
        {send}
      </Empty>
    );
  }
  return (
    <>
      <div className="energy-choice">
        <Select
          value={chosen}
          aria-label={label}
          popupMatchSelectWidth={false}
          onChange={onChoose}
          options={rows.map((row) => ({ value: row.id, label: `${row.name} \u00b7 ${row.madeByName} \u00b7 ${moment(row.madeAt, language())}` }))}
        />
        {send}
      </div>
      <div className="energy-panels">{children}</div>
    </>
  );
}
