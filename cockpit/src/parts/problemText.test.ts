import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { problemText } from './problemText';

describe('problemText', () => {
  const problem = new Problem({
    type: 'urn:dajuan:problem:conflict',
    status: 409,
    detail: 'moved',
    values: { detailZh: 'changed', value: 'HZ-2024-000123' },
  });

  it('says the sentence in the language of the reader, once', () => {
    expect(problemText(problem, 'zh-CN').sentence).toBe('changed');
    expect(problemText(problem, 'en').sentence).toBe('moved');
    expect(problemText(problem, 'zh-CN').values.map(([, value]) => value)).toEqual(['HZ-2024-000123']);
  });

  it('falls back to the only sentence there is', () => {
    expect(problemText(new Problem({ status: 409, detail: 'moved' }), 'zh-CN').sentence).toBe('moved');
  });
});
