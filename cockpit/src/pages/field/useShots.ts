import { useMemo } from 'react';
import type { EvidenceKeeper } from '../registers/evidence';
import type { Shot } from './deeds';

/** Milliseconds to wait for a place; a photo without one is better than none. */
const PATIENCE = 8_000;

/** Where the device is, as it says; absent when it does not know or must not tell. */
export function here(): Promise<[number, number] | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(undefined);
      return;
    }
    setTimeout(() => resolve(undefined), PATIENCE);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([Number(coords.longitude.toFixed(6)), Number(coords.latitude.toFixed(6))]),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    );
  });
}

/** Keeps photos with the moment and the place they were taken at, until the deed they prove is written down. */
export function useShots(): EvidenceKeeper & { taken: (values: Record<string, unknown>) => { values: Record<string, unknown>; shots: Shot[] } } {
  return useMemo(() => {
    const files = new Map<string, Omit<Shot, 'field'>>();
    return {
      keep: async (file: File) => {
        const local = `${files.size} ${file.name}`;
        // A photo from the camera is as old as its file; one from the album keeps its own time.
        const taken = new Date(Math.min(file.lastModified || Date.now(), Date.now())).toISOString();
        const at = await here();
        const place = at ? { place: at } : {};
        // A copy of the bytes: a file of the camera may be gone when the phone starts again.
        files.set(local, { name: file.name, blob: new Blob([await file.arrayBuffer()], { type: file.type }), taken, ...place });
        return { local, taken, ...place };
      },
      taken: (values: Record<string, unknown>) => {
        const shots: Shot[] = [];
        const plain: Record<string, unknown> = {};
        for (const [field, value] of Object.entries(values)) {
          const kept = files.get(String((value as { local?: string } | null)?.local ?? ''));
          if (kept) {
            shots.push({ ...kept, field });
          } else {
            plain[field] = value;
          }
        }
        return { values: plain, shots };
      },
    };
  }, []);
}
