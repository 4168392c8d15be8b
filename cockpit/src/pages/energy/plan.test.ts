import { describe, expect, it } from 'vitest';
import { layers, levels, type PlanDocument, prices, weeks } from './plan';

const plan: PlanDocument = {
  name: 'p',
  hours: 170,
  objective: 1,
  bound: 1,
  gap: 0,
  solver: 's',
  notes: [],
  buses: [{ name: 'power', carrier: 'power' }],
  capacities: [],
  series: [
    { name: 'wind', kind: 'flow', bus: 'power', values: Array.from({ length: 170 }, (_, hour) => (hour < 168 ? 0 : 5)) },
    { name: 'line', kind: 'flow', bus: 'power', values: Array.from({ length: 170 }, (_, hour) => (hour % 2 === 0 ? 2 : -2)) },
    { name: 'power', kind: 'load', bus: 'power', values: Array.from({ length: 170 }, () => 3) },
    { name: 'power', kind: 'price', bus: 'power', values: Array.from({ length: 170 }, () => 250) },
    { name: 'tank', kind: 'level', bus: 'gas', values: Array.from({ length: 170 }, () => 7) },
    { name: 'heat', kind: 'flow', bus: 'heat', values: Array.from({ length: 170 }, () => 1) },
  ],
  limits: [],
  promises: [],
  prices: [],
};

describe('layers of a bus', () => {
  it('parts what is given from what is taken and leaves out what is zero all week', () => {
    expect(weeks(plan)).toBe(2);
    expect(layers(plan, 'power', 0).map(({ name }) => name)).toEqual(['line', 'line', 'power']);
    expect(layers(plan, 'power', 1)).toEqual([
      { name: 'wind', load: false, values: [5, 5] },
      { name: 'line', load: false, values: [2, 0] },
      { name: 'line', load: false, values: [0, -2] },
      { name: 'power', load: true, values: [-3, -3] },
    ]);
  });

  it('cuts a week of prices and of what is in store', () => {
    expect(prices(plan, 'power', 1)).toEqual([250, 250]);
    expect(prices(plan, 'heat', 0)).toBeUndefined();
    expect(levels(plan, 1)).toEqual([{ name: 'tank', values: [7, 7] }]);
  });
});
