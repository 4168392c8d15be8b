import { expect, it } from 'vitest';
import { routed } from './route';

it('goes to the nearest that is left; what has no place comes last', () => {
  const places: Record<string, [number, number] | undefined> = { far: [108.9, 40.5], near: [108.61, 40.5], middle: [108.7, 40.5], nowhere: undefined };
  expect(routed(['nowhere', 'far', 'near', 'middle'], (name) => places[name], [108.6, 40.5])).toEqual(['near', 'middle', 'far', 'nowhere']);
});
