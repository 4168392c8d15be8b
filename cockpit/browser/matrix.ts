import type { Size, Speech } from './park';

/**
 * Every size and every language once; with DAJUAN_MATRIX=full each size in each language, which takes twice as long and is for
 * the day before a release.
 */
export const matrix: [Size, Speech][] =
  process.env.DAJUAN_MATRIX === 'full'
    ? [
        ['desk', 'zh'],
        ['desk', 'en'],
        ['phone', 'zh'],
        ['phone', 'en'],
      ]
    : [
        ['desk', 'zh'],
        ['phone', 'en'],
      ];
