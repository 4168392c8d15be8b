// Keeps the field page for times without a line: its files, the page itself, and what it read last. Everything is asked of the server
// first; only when nobody answers is what was kept shown. Writes never pass through here: they wait in the page's own queue.
const SHELL = 'dajuan-field-files';
const DATA = 'dajuan-field-data';
const PAGE = '/field';
const ICON = '/icon.svg';
const READ = /^\/api\/v1\/(me|my-work|registers|registers\/[^/]+|records\/[^/]+|directory\/(departments|enterprises))$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { type, files = [], urls = [] } = event.data ?? {};
  if (type === 'forget') {
    event.waitUntil(caches.delete(DATA));
  } else if (type === 'keep') {
    event.waitUntil(keep(files, urls));
  }
});

async function keep(files, urls) {
  const shell = await caches.open(SHELL);
  const wanted = new Set([...files, PAGE, ICON]);
  for (const request of await shell.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) {
      await shell.delete(request);
    }
  }
  const known = new Set((await shell.keys()).map((request) => new URL(request.url).pathname));
  await Promise.all(files.filter((file) => !known.has(file)).map((file) => shell.add(file)));
  await store(SHELL, PAGE, await fetch(PAGE, { headers: { Accept: 'text/html' } }));
  await store(SHELL, ICON, await fetch(ICON));
  for (const url of urls) {
    await store(DATA, url, await fetch(url, { headers: { Accept: 'application/json' } }));
  }
}

async function store(name, key, response) {
  if (response.ok) {
    await (await caches.open(name)).put(key, response.clone());
  }
  return response;
}

async function fresh(name, key, request) {
  try {
    return await store(name, key, await fetch(request));
  } catch (error) {
    const kept = await (await caches.open(name)).match(key);
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function hashed(request) {
  const kept = await (await caches.open(SHELL)).match(request);
  return kept ?? store(SHELL, request, await fetch(request));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    if (url.pathname === PAGE) {
      event.respondWith(fresh(SHELL, PAGE, request));
    }
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(hashed(request));
  } else if (url.pathname === ICON) {
    event.respondWith(fresh(SHELL, ICON, request));
  } else if (READ.test(url.pathname)) {
    event.respondWith(fresh(DATA, url.pathname + url.search, request));
  }
});
