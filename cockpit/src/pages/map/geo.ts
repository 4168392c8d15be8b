/** Degrees east and north, WGS84. */
export type Position = [number, number];
/** West, south, east, north. */
export type Box = [number, number, number, number];

export interface Shape {
  type: string;
  coordinates: unknown;
}

const MAJOR_AXIS_M = 6378137;
const E2 = 0.00669438;

/** Metres between two places on the ellipsoid, by its radii half-way; better than a metre over the size of a park. */
export function metresBetween(from: Position, to: Position): number {
  const middle = ((from[1] + to[1]) / 2) * (Math.PI / 180);
  const flat = 1 - E2 * Math.sin(middle) ** 2;
  const meridian = (MAJOR_AXIS_M * (1 - E2)) / flat ** 1.5;
  const parallel = (MAJOR_AXIS_M / Math.sqrt(flat)) * Math.cos(middle);
  const radians = Math.PI / 180;
  return Math.hypot((to[0] - from[0]) * radians * parallel, (to[1] - from[1]) * radians * meridian);
}

/** Metres along a line. */
export function lengthOf(points: readonly Position[]): number {
  return points.reduce((sum, point, index) => (index === 0 ? 0 : sum + metresBetween(points[index - 1] ?? point, point)), 0);
}

/** What holds a shape. */
export function boxOf(shape: Shape): Box {
  const box: Box = [180, 90, -180, -90];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) {
      return;
    }
    if (typeof part[0] === 'number' && typeof part[1] === 'number') {
      box[0] = Math.min(box[0], part[0]);
      box[1] = Math.min(box[1], part[1]);
      box[2] = Math.max(box[2], part[0]);
      box[3] = Math.max(box[3], part[1]);
    } else {
      part.forEach(walk);
    }
  };
  walk(shape.coordinates);
  return box;
}

/** Metres below a kilometre, kilometres above. */
export function distanceText(metres: number): string {
  return metres < 1000 ? `${metres.toFixed(0)}\u00a0m` : `${(metres / 1000).toFixed(metres < 10_000 ? 2 : 1)}\u00a0km`;
}

/** As it is read out and typed in elsewhere: longitude first, six decimals. */
export function positionText([longitude, latitude]: readonly [number, number]): string {
  return `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`;
}
