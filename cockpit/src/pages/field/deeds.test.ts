import { describe, expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { type Deed, type Door, sendAll, type Store } from './deeds';

function deed(key: string, made: number, more: Partial<Deed> = {}): Deed {
  return { key, user: 'i', register: 'hazards', title: key, values: { a: 1 }, reason: '', made, shots: [], state: 'waiting', ...more };
}

function memory(...deeds: Deed[]): Store & { kept: Map<string, Deed> } {
  const kept = new Map(deeds.map((one) => [one.key, structuredClone(one)]));
  return {
    kept,
    all: () => Promise.resolve([...kept.values()].map((one) => structuredClone(one))),
    put: (one) => Promise.resolve(void kept.set(one.key, structuredClone(one))),
    drop: (key) => Promise.resolve(void kept.delete(key)),
  };
}

const shot = () => ({ field: 'photo', name: 'p.jpg', blob: new Blob(['x']), taken: '2026-11-24T01:00:00Z', place: [108.6, 40.5] as [number, number] });
const door = (tell: Door['tell'], upload: Door['upload'] = () => Promise.resolve('h')): Door => ({ tell, upload });

describe('what was done in the field', () => {
  it('is told oldest first and then forgotten', async () => {
    const store = memory(deed('b', 2), deed('a', 1));
    const heard: string[] = [];
    expect(await sendAll(store, door((one) => Promise.resolve(void heard.push(one.key))), 'i', 10, Problem.of)).toBe('sent');
    expect(heard).toEqual(['a', 'b']);
    expect(store.kept.size).toBe(0);
  });

  it('stays whole when the line breaks, and a photo is not sent twice', async () => {
    const store = memory(deed('a', 1, { shots: [shot()] }));
    let uploads = 0;
    const upload = () => Promise.resolve(`hash${(uploads += 1)}`);
    expect(await sendAll(store, door(() => Promise.reject(Problem.unreachable()), upload), 'i', 10, Problem.of)).toBe('stopped');
    expect(store.kept.get('a')?.state).toBe('waiting');
    let sent: Record<string, unknown> = {};
    await sendAll(store, door((_, values) => Promise.resolve(void (sent = values)), upload), 'i', 10, Problem.of);
    expect(uploads).toBe(1);
    expect(sent).toEqual({ a: 1, photo: { hash: 'hash1', taken: '2026-11-24T01:00:00Z', place: [108.6, 40.5] } });
  });

  it('keeps what is refused with the reason and goes on with the rest', async () => {
    const store = memory(deed('a', 1), deed('b', 2));
    const refuse = (one: Deed) => (one.key === 'a' ? Promise.reject(new Problem({ status: 412, type: 'stale', detail: 'moved', values: { detailZh: 'changed' } })) : Promise.resolve());
    expect(await sendAll(store, door(refuse), 'i', 10, Problem.of)).toBe('sent');
    expect([...store.kept.keys()]).toEqual(['a']);
    expect(store.kept.get('a')).toMatchObject({ state: 'refused', why: { status: 412, detailZh: 'changed' } });
  });

  it('waits for its own person and for a session', async () => {
    const store = memory(deed('a', 1), deed('x', 1, { user: 'other' }));
    const away = () => Promise.reject(new Problem({ status: 401 }));
    expect(await sendAll(store, door(away), 'i', 10, Problem.of)).toBe('stopped');
    await sendAll(store, door(() => Promise.resolve()), 'i', 10, Problem.of);
    expect([...store.kept.keys()]).toEqual(['x']);
  });

  it('says when it happened only when that was long ago', async () => {
    const times: (string | null)[] = [];
    const tell: Door['tell'] = (_, __, at) => Promise.resolve(void times.push(at));
    await sendAll(memory(deed('a', 0)), door(tell), 'i', 5_000, Problem.of);
    await sendAll(memory(deed('a', 0)), door(tell), 'i', 500_000, Problem.of);
    expect(times).toEqual([null, '1970-01-01T00:00:00.000Z']);
  });
});
