import { PlusOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { usePages } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { AddressInput } from '../../parts/AddressInput';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { Shelves } from '../../parts/Shelves';
import { PageHead } from '../../parts/PageHead';
import { Calendars } from './Calendars';
import { type Names, type RecordRow, type Shelf, shelves } from './shelves';
import { RecordForm } from './RecordForm';

/** Who and what everything else refers to. */
export default function Directory() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const open = shelves.filter((shelf) => may(me, `GET ${shelf.path}`));
  const active = open.find((shelf) => shelf.name === params.get('shelf'))?.name ?? (params.get('shelf') === 'calendars' ? 'calendars' : open[0]?.name);
  return (
    <div className="page">
      <PageHead title={t('place.directory')} note={t('directory.note')} />
      <Shelves
        active={active ?? ''}
        onChange={(key) => setParams({ shelf: key, q: null, cols: null })}
        items={[
          ...open.map((shelf) => ({ key: shelf.name, label: t(`directory.${shelf.name}`), children: <ShelfTable shelf={shelf} /> })),
          ...(may(me, 'GET /api/v1/directory/calendars') ? [{ key: 'calendars', label: t('directory.calendars'), children: <Calendars /> }] : []),
        ]}
      />
    </div>
  );
}

function ShelfTable({ shelf }: { shelf: Shelf }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const [edited, setEdited] = useState<{ id: string | undefined }>();
  const pages = usePages(shelf.path);
  const names = useNames();
  const words = (params.get('q') ?? '').trim().toLowerCase();
  const retired = params.get('retired') !== null;
  const columns = useMemo<Column<RecordRow>[]>(
    () =>
      shelf.columns.map(({ key, width }) => ({
        key,
        title: t(`directory.field.${key}`),
        width,
        text: (row) => shelf.text(row, key, names),
        sort: (a, b) => shelf.text(a, key, names).localeCompare(shelf.text(b, key, names), 'zh'),
      })),
    [shelf, t, i18n.language, names],
  );
  const rows = useMemo(
    () =>
      (pages.rows as RecordRow[])
        .filter((row) => retired || row.active)
        .filter((row) => !words || shelf.columns.some(({ key }) => shelf.text(row, key, names).toLowerCase().includes(words))),
    [pages.rows, retired, words, shelf, names],
  );
  const writable = may(me, `POST ${shelf.path}`);
  const openRow = shelf.drawer
    ? (row: RecordRow) => setParams({ object: `${shelf.drawer}:${row.id}` }, { push: true })
    : writable
      ? (row: RecordRow) => setEdited({ id: row.id })
      : undefined;
  return (
    <>
      <DataTable<RecordRow>
        label={t(`directory.${shelf.name}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        onOpen={openRow}
        filters={
          <>
            <AddressInput key={shelf.name} name="q" width={220} label={t('directory.search')} />
            <label className="switch">
              <Switch size="small" checked={retired} onChange={(checked) => setParams({ retired: checked ? '1' : null })} /> {t('directory.retired')}
            </label>
            {writable && (
              <Button icon={<PlusOutlined />} onClick={() => setEdited({ id: undefined })}>
                {t('directory.add')}
              </Button>
            )}
          </>
        }
        empty={<Empty title={t('directory.none')}>{t(writable ? 'directory.noneWhy' : 'directory.noneWhyReader')}</Empty>}
        card={(row) => (
          <>
            <strong>{shelf.text(row, shelf.columns[0]?.key ?? 'name', names)}</strong>
            <div className="quiet small">
              {shelf.columns
                .slice(1, 4)
                .map(({ key }) => shelf.text(row, key, names))
                .filter(Boolean)
                .join(' \u00b7 ')}
            </div>
          </>
        )}
      />
      {edited && <RecordForm shelf={shelf} id={edited.id} onClose={() => setEdited(undefined)} />}
    </>
  );
}

/** Ids into names, of what records refer to. */
export function useNames(): Names {
  const departments = usePages('/api/v1/directory/departments');
  const enterprises = usePages('/api/v1/directory/enterprises');
  const zones = usePages('/api/v1/directory/zones');
  return useMemo(() => {
    const all = [...departments.rows, ...enterprises.rows, ...zones.rows];
    return {
      of: new Map(all.map((row) => [row.id, row.name])),
      department: departments.rows,
      enterprise: enterprises.rows,
      zone: zones.rows,
    };
  }, [departments.rows, enterprises.rows, zones.rows]);
}
