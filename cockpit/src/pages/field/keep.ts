import type { Deed, Store } from './deeds';

const NAME = 'dajuan-field';

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('deeds', { keyPath: 'key' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('IndexedDB'));
  });
  return opened;
}

/** Done when the disk has it: with `strict`, a battery that dies the next moment loses nothing. */
async function within<T>(mode: IDBTransactionMode, work: (deeds: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction('deeds', mode, { durability: 'strict' });
  const asked = work(transaction.objectStore('deeds'));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve(asked.result);
    };
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** What was done, on this device until the server has it. */
export const deviceStore: Store = {
  all: () => within<Deed[]>('readonly', (deeds) => deeds.getAll() as IDBRequest<Deed[]>),
  put: async (deed) => void (await within('readwrite', (deeds) => deeds.put(deed))),
  drop: async (key) => void (await within('readwrite', (deeds) => deeds.delete(key))),
};
