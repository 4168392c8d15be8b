import { useCallback, useEffect, useState } from 'react';
import { write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { type Deed, type Door, sendAll } from './deeds';
import { deviceStore } from './keep';

/** Milliseconds between two tries while something waits. */
const AGAIN = 10_000;

const door: Door = {
  upload: async ({ blob, name }) => {
    const form = new FormData();
    form.append('file', blob, name);
    return (await write('post', '/api/v1/attachments', { body: form })).data.hash;
  },
  tell: async (deed, values, at) => {
    const sent = values as Record<string, never>;
    await (deed.record && deed.transition
      ? write('post', '/api/v1/records/{id}/transitions/{transition}', {
          path: { id: deed.record.id, transition: deed.transition },
          etag: deed.record.etag,
          key: deed.key,
          body: { values: sent, reason: deed.reason || null, at },
        })
      : write('post', '/api/v1/registers/{register}/records', { path: { register: deed.register }, key: deed.key, body: { values: sent, at } }));
  },
};

/** Whether the server answers. What the browser believes of the line says little: it may end before the server. */
async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/api/v1/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** What this person did in the field and what has become of it; sends by itself whenever there is a line. */
export function useDeeds(user: string) {
  const [deeds, setDeeds] = useState<Deed[]>([]);
  const [sending, setSending] = useState(false);
  const [online, setOnline] = useState(true);
  const look = useCallback(async () => setDeeds((await deviceStore.all()).filter((deed) => deed.user === user).toSorted((a, b) => a.made - b.made)), [user]);
  const send = useCallback(async () => {
    const once = async () => {
      const reached = await reachable();
      setOnline(reached);
      if (!reached) {
        await look();
        return;
      }
      setSending(true);
      try {
        await sendAll(deviceStore, door, user, Date.now(), Problem.of);
        refresh('/api/v1/my-work', '/api/v1/records', '/api/v1/registers');
      } finally {
        setSending(false);
        await look();
      }
    };
    // Of two windows one sends; where locks are missing, the keys see to it that nothing doubles.
    await ('locks' in navigator ? navigator.locks.request('dajuan-field', { ifAvailable: true }, (lock) => (lock ? once() : look())) : once());
  }, [user, look]);
  const waiting = deeds.some((deed) => deed.state === 'waiting');
  useEffect(() => {
    void send();
    const changed = () => void send();
    addEventListener('online', changed);
    addEventListener('offline', changed);
    return () => {
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
    };
  }, [send]);
  useEffect(() => {
    if (!waiting && online) {
      return undefined;
    }
    const timer = setInterval(() => void send(), AGAIN);
    return () => clearInterval(timer);
  }, [waiting, online, send]);
  const add = useCallback(
    async (deed: Deed) => {
      await deviceStore.put(deed);
      await look();
      void send();
    },
    [look, send],
  );
  const drop = useCallback(
    async (key: string) => {
      await deviceStore.drop(key);
      await look();
    },
    [look],
  );
  const retry = useCallback(
    async (deed: Deed) => {
      const again: Deed = { ...deed, state: 'waiting' };
      delete again.why;
      await deviceStore.put(again);
      await send();
    },
    [send],
  );
  return { deeds, sending, online, send, add, drop, retry };
}
