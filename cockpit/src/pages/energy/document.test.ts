import { describe, expect, it } from 'vitest';
import { bar, type CarbonDocument, type CarbonFlow, type CarbonQuota, drawn, firms } from './document';

const flow = (from: string, to: string, value: string, measure: CarbonFlow['measure'] = 'energy'): CarbonFlow => ({ measure, from, to, value });

describe('the energy pages', () => {
  it('draw what can be seen and leave the rest to the table', () => {
    const { nodes, links } = drawn([flow('coal', 'boiler', '999'), flow('sun', 'roof', '1'), flow('x', 'y', '5', 'carbon')], 'energy');
    expect(links).toEqual([{ source: 'coal', target: 'boiler', value: 999 }]);
    expect(nodes).toEqual(['coal', 'boiler']);
  });
  it('keep the limit in sight when the forecast passes it', () => {
    const quota = { limit: '100', used: '90', forecast: '200' } as CarbonQuota;
    expect(bar(quota)).toEqual({ used: 45, forecast: 100, limit: 50 });
    const below = bar({ limit: '100', used: '0', forecast: '0' } as CarbonQuota);
    expect(below.limit).toBeCloseTo(86.96, 1);
  });
  it('take firms from parts', () => {
    const part = (enterprise: string, process: string) => ({ enterprise, process, product: '*', month: '*' });
    const document = { parts: [part('*', '*'), part('X', '*'), part('X', 'kiln')] } as CarbonDocument;
    expect(firms(document).map((one) => one.enterprise)).toEqual(['*', 'X']);
  });
});
