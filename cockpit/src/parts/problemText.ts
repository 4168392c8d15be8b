import i18next from 'i18next';
import type { Problem } from '../api/problem';

interface ProblemText {
  title: string;
  sentence: string;
  values: [string, string][];
  advice: string;
}

const known = new Set([
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'malformed',
  'stale',
  'no-precondition',
  'too-large',
  'too-many',
  'unavailable',
  'unreachable',
  'client',
  'wrong-password',
]);

/**
 * The kinds of problem are said in the reader's language; the server's own sentence, which names the values, stands beside it: in
 * Chinese where the server has it so, otherwise in English.
 */
export function problemText(problem: Problem, language: string): ProblemText {
  const kind = known.has(problem.kind) ? problem.kind : problem.status >= 500 ? 'server' : 'other';
  const values = Object.entries(problem.values)
    .filter(([name, value]) => name !== 'detailZh' && value !== null && typeof value !== 'object')
    .map(([name, value]): [string, string] => [i18next.t(`value.${name}`, { defaultValue: name }), String(value)]);
  return {
    title: i18next.t(`problem.${kind}.title`),
    sentence: language !== 'en' && typeof problem.values.detailZh === 'string' ? problem.values.detailZh : problem.message,
    values,
    advice: language === 'en' && problem.hint ? problem.hint : i18next.t(`problem.${kind}.advice`),
  };
}

/** One line, for a message that passes. */
export function problemLine(problem: Problem, language: string): string {
  const text = problemText(problem, language);
  return [text.title, text.sentence].filter(Boolean).join(' ');
}
