import type { Schemas } from '../../api/client';
import type { FactFields } from './FactForm';

const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?$/;
const NUMBER = /^<?[+-]?[\d,]+(\.\d+)?$/;

/** Lays the cells of a rejected row into the fields they look like; a person checks before anything is stored. */
export function guess(row: Pick<Schemas['RejectionView'], 'cells' | 'column' | 'value'>): Partial<FactFields> {
  const left = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell !== row.value);
  const fields: Partial<Record<string, string>> = {};
  const take = (field: string, fits: (cell: string) => boolean) => {
    if (field === row.column) {
      return;
    }
    const at = left.findIndex(fits);
    if (at >= 0) {
      fields[field] = left.splice(at, 1)[0] ?? '';
    }
  };
  take('indicator', (cell) => /^[a-z][a-z0-9_]+$/.test(cell));
  take('period', (cell) => PERIOD.test(cell));
  take('value', (cell) => NUMBER.test(cell));
  fields[row.column] = row.value;
  return fields as Partial<FactFields>;
}
