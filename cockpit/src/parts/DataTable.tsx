import { CopyOutlined, DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Popover, Skeleton, Table, type TableColumnType } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useAddress } from '../app/address';
import { useNarrow } from '../app/narrow';
import { copyText } from './copy';
import { ProblemNotice } from './ProblemNotice';

export interface Column<R> {
  key: string;
  title: string;
  width: number;
  /** What the cell shows; without it, `text`. */
  render?: (row: R) => ReactNode;
  /** What is copied. */
  text: (row: R) => string;
  sort?: (a: R, b: R) => number;
  align?: 'right' | 'center';
  /** Hidden until somebody asks for it. */
  optional?: boolean;
}

interface Props<R> {
  label: string;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
  loading?: boolean;
  problem?: Problem | undefined;
  onReload?: (() => void) | undefined;
  onOpen?: ((row: R) => void) | undefined;
  /** More rows lie on the server. */
  more?: boolean;
  onMore?: () => void;
  empty: ReactNode;
  /** The row on a phone. */
  card: (row: R) => ReactNode;
  /** Address of the same list as a file, made by the server. */
  exportUrl?: string | undefined;
  filters?: ReactNode;
  /** Keys of the rows that are ticked; without it, none can be. */
  ticked?: string[];
  onTick?: (keys: string[]) => void;
  tickLabel?: (row: R) => string;
  /** Between the tools and the rows. */
  above?: ReactNode;
}

/** From so many rows on only those in sight are drawn. */
const VIRTUAL_FROM = 60;
const CARDS = 60;

/** The one table of the house: columns and filters in the address, copy, export by the server, cards on a phone. */
export function DataTable<R extends object>(props: Props<R>) {
  const { columns, rows, rowKey, loading = false, problem, onReload, onOpen, more = false, onMore, empty, card } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const [params, setParams] = useAddress();
  const [cards, setCards] = useState(CARDS);
  const frame = useRef<HTMLDivElement>(null);
  const chosen = params.get('cols')?.split('.') ?? columns.filter((column) => !column.optional).map((column) => column.key);
  const shown = columns.filter((column) => chosen.includes(column.key));
  const virtual = rows.length > VIRTUAL_FROM;
  const height = useRoom(frame, virtual);
  useEffect(() => {
    // What scrolls must be reachable by keyboard, also where no row can be opened.
    const scroller = frame.current?.querySelector('.ant-table-content, .ant-table-tbody-virtual-holder');
    scroller?.setAttribute('tabindex', '0');
  });
  const antColumns = useMemo(
    () =>
      shown.map((column): TableColumnType<R> => ({
        key: column.key,
        title: column.title,
        width: column.width,
        ...(column.align ? { align: column.align } : {}),
        ...(column.sort ? { sorter: column.sort } : {}),
        ellipsis: virtual,
        render: (_, row) => (column.render ? column.render(row) : column.text(row)),
      })),
    [shown.map((column) => column.key).join('.'), columns, virtual],
  );
  const copy = () => {
    const lines = [shown.map((column) => column.title), ...rows.map((row) => shown.map((column) => column.text(row)))];
    const text = lines.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
    void copyText(text).then((done) =>
      done ? message.success(t('table.copied', { count: rows.length })) : message.error(t('table.notCopied')),
    );
  };
  const toolbar = (
    <div className="table-tools">
      <div className="table-filters">
        {props.ticked && rows.length > 0 && (
          <Checkbox checked={rows.every((row) => props.ticked?.includes(rowKey(row)))} indeterminate={props.ticked.length > 0 && props.ticked.length < rows.length} onChange={({ target }) => props.onTick?.(target.checked ? rows.map(rowKey) : [])}>
            {t('table.tickAll')}
          </Checkbox>
        )}
        {props.filters}
      </div>
      <div className="table-actions">
        <span className="quiet small" aria-live="polite">
          {t(more ? 'table.countMore' : 'table.count', { count: rows.length })}
        </span>
        {!narrow && (
          <Popover
            trigger="click"
            placement="bottomRight"
            title={t('table.columns')}
            content={
              <Checkbox.Group
                className="column-choice"
                value={shown.map((column) => column.key)}
                options={columns.map((column) => ({ label: column.title, value: column.key }))}
                onChange={(keys) => keys.length > 0 && setParams({ cols: keys.join('.') })}
              />
            }
          >
            <Button size="small" type="text" icon={<SettingOutlined />} aria-label={t('table.columns')} title={t('table.columns')} />
          </Popover>
        )}
        <Button size="small" type="text" icon={<CopyOutlined />} aria-label={t('table.copy')} title={t('table.copy')} onClick={copy} />
        {props.exportUrl && (
          <Button size="small" type="text" icon={<DownloadOutlined />} href={props.exportUrl} download>
            {t('table.export')}
          </Button>
        )}
      </div>
    </div>
  );
  const first = rows.length === 0 && loading;
  return (
    <section className="data-table" aria-label={props.label}>
      {toolbar}
      {props.above}
      {problem && <ProblemNotice problem={problem} {...(onReload ? { onRetry: onReload } : {})} />}
      {first && <Skeleton active paragraph={{ rows: 6 }} />}
      {!first && rows.length === 0 && !problem && <div className="empty">{empty}</div>}
      {rows.length > 0 && narrow && (
        <>
          <ul className="cards">
            {rows.slice(0, cards).map((row) => (
              <li key={rowKey(row)} className={props.ticked ? 'ticks' : undefined}>
                {props.ticked && (
                  <Checkbox aria-label={props.tickLabel?.(row)} checked={props.ticked.includes(rowKey(row))} onChange={({ target }) => props.onTick?.(target.checked ? [...(props.ticked ?? []), rowKey(row)] : (props.ticked ?? []).filter((key) => key !== rowKey(row)))} />
                )}
                {onOpen ? (
                  <button type="button" className="card-button" onClick={() => onOpen(row)}>
                    {card(row)}
                  </button>
                ) : (
                  <div>{card(row)}</div>
                )}
              </li>
            ))}
          </ul>
          {(rows.length > cards || more) && (
            <Button
              block
              onClick={() => {
                setCards(cards + CARDS);
                if (rows.length <= cards + CARDS && more) {
                  onMore?.();
                }
              }}
            >
              {t('table.more')}
            </Button>
          )}
        </>
      )}
      {rows.length > 0 && !narrow && (
        <div ref={frame}>
          <Table<R>
            size="small"
            rowKey={rowKey}
            {...(props.ticked
              ? {
                  rowSelection: {
                    selectedRowKeys: props.ticked,
                    onChange: (keys) => props.onTick?.(keys.map(String)),
                    getCheckboxProps: (row: R) => ({ 'aria-label': props.tickLabel?.(row) ?? '' }) as object,
                    // The table draws its head twice, once unseen: a box there could be reached and not seen. Ours stands above.
                    hideSelectAll: true,
                    columnWidth: 40,
                  },
                }
              : {})}
            columns={antColumns}
            dataSource={rows}
            pagination={false}
            virtual={virtual}
            showSorterTooltip={false}
            scroll={virtual ? { x: shown.reduce((sum, column) => sum + column.width, 0), y: height } : { x: 'max-content' }}
            onScroll={(event) => {
              const target = event.currentTarget;
              if (more && !loading && target && target.scrollHeight - target.scrollTop - target.clientHeight < 600) {
                onMore?.();
              }
            }}
            onRow={(row) =>
              onOpen
                ? {
                    className: 'opens',
                    tabIndex: 0,
                    onClick: () => onOpen(row),
                    onKeyDown: (event) => walk(event, () => onOpen(row)),
                  }
                : {}
            }
          />
          {more && (
            <div className="table-more">
              <Button size="small" loading={loading} onClick={onMore}>
                {t('table.more')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

/** Arrow keys walk over rows, Enter opens one. */
function walk(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) {
    return;
  }
  if (event.key === 'Enter') {
    open();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const row = event.currentTarget;
    const other = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    if (other instanceof HTMLElement && other.tabIndex === 0) {
      event.preventDefault();
      other.focus();
    }
  }
}

/** Room for the rows below the header, down to the end of the window. */
function useRoom(frame: { current: HTMLDivElement | null }, wanted: boolean): number {
  const [room, setRoom] = useState(480);
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    const measure = () => {
      const top = frame.current?.getBoundingClientRect().top ?? 200;
      setRoom(Math.max(240, Math.floor(window.innerHeight - Math.max(top, 80) - 96)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [frame, wanted]);
  return room;
}
