import { describe, expect, it } from 'vitest';
import { guess } from './guess';

describe('the fields of a rejected row', () => {
  it('are found by their look, the faulty one by its name', () => {
    expect(guess({ cells: ['gdp', '', '2025-13', '12.5', 'x'], column: 'period', value: '2025-13' })).toEqual({ indicator: 'gdp', value: '12.5', period: '2025-13' });
  });
  it('never take the faulty cell for another field', () => {
    expect(guess({ cells: ['gdp', '2025', '2025'], column: 'value', value: '2025' })).toEqual({ indicator: 'gdp', value: '2025' });
  });
});
