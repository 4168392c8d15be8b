import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal } from '../../../format/decimal';
import { period } from '../../../format/time';
import { language } from '../../../i18n';
import { Quantity } from '../../../parts/Quantity';
import type { Cells, Sums } from './division';

interface Props {
  cells: Cells;
  order: string[];
  unit: string;
  sums: Sums;
  summed: boolean;
  team: (id: string) => string;
  onChange: (cells: Cells) => void;
  onRemove: (id: string) => void;
}

/** Teams down, periods across. Arrow keys and Enter walk, a piece of a spreadsheet can be pasted. */
export function DivisionGrid({ cells, order, unit, sums, summed, team, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const teams = Object.keys(cells);
  const put = (changes: [string, string, string][]) => {
    const next = { ...cells };
    changes.forEach(([id, when, value]) => (next[id] = { ...next[id], [when]: value }));
    onChange(next);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const lines = event.clipboardData.getData('text').replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
    if (lines.length === 1 && lines[0]?.length === 1) {
      return;
    }
    event.preventDefault();
    put(
      lines.flatMap((line, down) =>
        line.flatMap((value, right): [string, string, string][] => {
          const id = teams[row + down];
          const when = order[column + right];
          return id === undefined || when === undefined ? [] : [[id, when, value.trim().replaceAll(',', '')]];
        }),
      ),
    );
  };
  return (
    <div className="division-grid" role="region" aria-label={t('plan.dialog.division')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('division.team')}</th>
            {order.map((when) => (
              <th scope="col" key={when}>
                {period(when, language())}
              </th>
            ))}
            {summed && <th scope="col">{t('division.sum')}</th>}
          </tr>
        </thead>
        <tbody>
          {teams.map((id, row) => (
            <tr key={id}>
              <th scope="row">
                <span>{team(id)}</span>
                <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('division.remove', { team: team(id) })} onClick={() => onRemove(id)} />
              </th>
              {order.map((when, column) => {
                const value = cells[id]?.[when] ?? '';
                return (
                  <td key={when}>
                    <input
                      inputMode="decimal"
                      data-cell={`${row}:${column}`}
                      aria-label={t('division.cell', { team: team(id), period: period(when, language()), unit })}
                      aria-invalid={value.trim() !== '' && !isDecimal(value.trim())}
                      value={value}
                      onChange={(event) => put([[id, when, event.target.value]])}
                      onPaste={(event) => paste(event, row, column)}
                      onKeyDown={(event) => walk(event, row, column)}
                    />
                  </td>
                );
              })}
              {summed && (
                <td className="division-sum">
                  <Quantity value={sums.byTeam[id]} unit={unit} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {summed && teams.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('division.sum')}</th>
              {order.map((when) => (
                <td key={when} className="division-sum">
                  {sums.byPeriod[when] ?? ''}
                </td>
              ))}
              <td className="division-sum">
                <strong>
                  <Quantity value={sums.sum} unit={unit} />
                </strong>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** Up, down and Enter by row; left and right where the caret stands at the end of what is typed. */
function walk(event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void {
  const input = event.currentTarget;
  const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
  const atEnd = input.selectionStart === input.value.length;
  const steps: Record<string, [number, number] | undefined> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    Enter: [1, 0],
    ArrowLeft: atStart ? [0, -1] : undefined,
    ArrowRight: atEnd ? [0, 1] : undefined,
  };
  const step = steps[event.key];
  const next = step && input.closest('table')?.querySelector<HTMLInputElement>(`[data-cell="${row + step[0]}:${column + step[1]}"]`);
  if (next) {
    event.preventDefault();
    next.focus();
    next.select();
  }
}
