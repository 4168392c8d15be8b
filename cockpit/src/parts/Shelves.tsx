import { Segmented, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../app/narrow';

interface Props {
  active: string;
  onChange: (key: string) => void;
  items: { key: string; label: string; children: ReactNode }[];
}

/** Parts of a page beside each other: tabs, and on a phone a strip that scrolls. */
export function Shelves({ active, onChange, items }: Props) {
  if (!useNarrow()) {
    return <Tabs activeKey={active} onChange={onChange} destroyOnHidden items={items} />;
  }
  return (
    <>
      <div className="shelves">
        <Segmented value={active} onChange={onChange} options={items.map(({ key, label }) => ({ value: key, label }))} />
      </div>
      {items.find(({ key }) => key === active)?.children}
    </>
  );
}
