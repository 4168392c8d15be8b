import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { start } from '../../i18n';
import { formulaWords } from './formula';

const names: Record<string, string> = { gdp: 'GRP', gdp_growth: 'GRP growth', a: 'A', b: 'B' };
const words = (formula: string) => formulaWords(formula, (id) => names[id] ?? id);

beforeAll(async () => {
  await start();
  await i18next.changeLanguage('en');
});

describe('a formula in words', () => {
  it('says what is added up, over what', () => {
    expect(words('sum(gdp over year)')).toBe('total of GRP since January');
    expect(words('mean(a)')).toBe('mean of A since January');
  });
  it('reads choices and growth', () => {
    expect(words('either(last(gdp_growth over year), growth(gdp))')).toBe('the first known of: latest GRP growth since January; growth of GRP over the same time of the year before');
  });
  it('reads arithmetic and brackets', () => {
    expect(words('(a - b) / a * 100')).toBe('(A \u2212 B) \u00f7 A \u00d7 100');
  });
  it('reads groups and conditions', () => {
    expect(words('count(sum(a by about) where value >= 100)')).toBe('number of (total of (A for each subject) since January where value \u2265 100) since January');
  });
  it('shows what it cannot read', () => {
    expect(words('median(a over')).toBe('median(a over');
    expect(words('')).toBe('');
  });
});
