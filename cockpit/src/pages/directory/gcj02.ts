/**
 * GCJ-02, the shifted coordinates of Chinese street maps. The shift from WGS84 is a known function of the true place; the way
 * back is found by iterating. Outside of China the two are the same.
 */

const MAJOR_AXIS_M = 6378245;
const ECCENTRICITY_2 = 0.006693421622965943;

function inChina(longitude: number, latitude: number): boolean {
  return longitude > 72.004 && longitude < 137.8347 && latitude > 0.8293 && latitude < 55.8271;
}

function waves(x: number): number {
  return ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
}

function shift(longitude: number, latitude: number): [number, number] {
  const x = longitude - 105;
  const y = latitude - 35;
  const root = Math.sqrt(Math.abs(x));
  let north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves(x);
  north += ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3;
  north += ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  let east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves(x);
  east += ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3;
  east += ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const magic = 1 - ECCENTRICITY_2 * sine * sine;
  const meridian = (MAJOR_AXIS_M * (1 - ECCENTRICITY_2)) / (magic * Math.sqrt(magic));
  const parallel = (MAJOR_AXIS_M / Math.sqrt(magic)) * Math.cos((latitude * Math.PI) / 180);
  return [(east * 180) / (parallel * Math.PI), (north * 180) / (meridian * Math.PI)];
}

/** WGS84 to GCJ-02, degrees. */
export function toGcj02(longitude: number, latitude: number): [number, number] {
  if (!inChina(longitude, latitude)) {
    return [longitude, latitude];
  }
  const [east, north] = shift(longitude, latitude);
  return [longitude + east, latitude + north];
}

/** GCJ-02 to WGS84, degrees; exact to a centimetre after a few rounds. */
export function fromGcj02(longitude: number, latitude: number): [number, number] {
  let east = longitude;
  let north = latitude;
  for (let round = 0; round < 12; round += 1) {
    const [x, y] = toGcj02(east, north);
    east -= x - longitude;
    north -= y - latitude;
  }
  return [east, north];
}
