import { metresBetween, type Position } from '../map/geo';

/** From where one stands always to the nearest that is left; what has no place comes last, in its own order. */
export function routed<T>(items: readonly T[], placeOf: (item: T) => Position | undefined, from: Position): T[] {
  const left = items.filter((item) => placeOf(item) !== undefined);
  const out: T[] = [];
  let at = from;
  while (left.length > 0) {
    let nearest = 0;
    for (let i = 1; i < left.length; i += 1) {
      if (metresBetween(at, placeOf(left[i]!)!) < metresBetween(at, placeOf(left[nearest]!)!)) {
        nearest = i;
      }
    }
    const [next] = left.splice(nearest, 1);
    out.push(next!);
    at = placeOf(next!)!;
  }
  return [...out, ...items.filter((item) => placeOf(item) === undefined)];
}
