import { describe, expect, it } from 'vitest';
import { fromGcj02, toGcj02 } from './gcj02';

describe('coordinates of street maps', () => {
  it('are found back to a centimetre all over the country', () => {
    for (let longitude = 75; longitude < 135; longitude += 3.7) {
      for (let latitude = 18; latitude < 53; latitude += 2.9) {
        const [x, y] = toGcj02(longitude, latitude);
        const [east, north] = fromGcj02(x, y);
        expect(Math.abs(east - longitude)).toBeLessThan(1e-7);
        expect(Math.abs(north - latitude)).toBeLessThan(1e-7);
        // The shift is some hundreds of metres, never kilometres.
        expect(Math.hypot(x - longitude, y - latitude)).toBeGreaterThan(0.0005);
        expect(Math.hypot(x - longitude, y - latitude)).toBeLessThan(0.015);
      }
    }
  });
  it('are the true ones outside of China', () => {
    expect(fromGcj02(2.3522, 48.8566)).toEqual([2.3522, 48.8566]);
  });
});
