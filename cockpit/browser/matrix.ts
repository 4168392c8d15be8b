import type { Size, Speech } from './park';

export const matrix: [Size, Speech][] = [
  ['desk', 'zh'],
  ['desk', 'en'],
  ['phone', 'zh'],
  ['phone', 'en'],
];
