import { describe, expect, it } from 'vitest';
import { layers, own, type PlanDocument, weeks } from './plan';

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

  it('cuts a week of prices', () => {
    expect(own(plan, 'price', 'power', 1)).toEqual([{ name: 'power', values: [250, 250] }]);
  });
});
