import { afterEach, expect, test, vi } from 'vitest';
import { load, refresh } from './resource';

afterEach(() => vi.unstubAllGlobals());

/** A server whose answers come when `next` is called. */
function slowServer() {
  const waiting: (() => void)[] = [];
  const fetch = vi.fn(
    () =>
      new Promise<Response>((resolve) => {
        waiting.push(() => resolve(new Response('{}', { status: 200, headers: { 'Content-Type': 'application/json' } })));
      }),
  );
  vi.stubGlobal('fetch', fetch);
  return { fetch, next: () => waiting.shift()?.() };
}

test('what is refreshed while it is being read is read once more', async () => {
  const server = slowServer();
  const first = load('/api/v1/test/a');
  refresh('/api/v1/test');
  refresh('/api/v1/test');
  expect(server.fetch).toHaveBeenCalledTimes(1);
  server.next();
  await first;
  expect(server.fetch).toHaveBeenCalledTimes(2);
  const second = load('/api/v1/test/a');
  server.next();
  await second;
  expect(server.fetch).toHaveBeenCalledTimes(2);
});

test('what is not refreshed meanwhile is read once', async () => {
  const server = slowServer();
  const first = load('/api/v1/test/b');
  refresh('/api/v1/other');
  server.next();
  await first;
  expect(server.fetch).toHaveBeenCalledTimes(1);
});
