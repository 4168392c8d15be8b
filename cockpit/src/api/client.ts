import { Problem } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];
export type Path = keyof paths;
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends Path, M extends Method> = NonNullable<paths[P][M]>;
type Json<C> = C extends { content: { 'application/json': infer T } } ? T : undefined;

/** What the operation answers when it is done. */
export type Answer<P extends Path, M extends Method = 'get'> =
  Operation<P, M> extends { responses: infer R }
    ? '2XX' extends keyof R
      ? Json<R['2XX']>
      : 200 extends keyof R
        ? Json<R[200]>
        : 201 extends keyof R
          ? Json<R[201]>
          : undefined
    : never;

export type Body<P extends Path, M extends Method> =
  Operation<P, M> extends { requestBody: { content: { 'application/json': infer T } } } ? T : undefined;

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface Asking {
  path?: Record<string, string | number>;
  query?: Query;
}

export interface Writing<P extends Path, M extends Method> extends Asking {
  body?: Body<P, M> | FormData;
  etag?: string | undefined;
  /** The same key is the same intention: a repetition changes nothing. */
  key?: string;
}

export interface Reply<T> {
  data: T;
  etag: string | undefined;
}

/** `/api/v1/users/{id}` and its values → the address. Absent query values are left out. */
export function address(path: string, asking: Asking = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(asking.path?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asking.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}

let signedOut: () => void = () => {};

/** Told when the server no longer knows who asks. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

export async function get<P extends Path>(path: P, asking: Asking = {}): Promise<Reply<Answer<P>>> {
  return fetchJson<Answer<P>>(address(path, asking));
}

/** Reads an address that was built before; `path` only names the type. */
export async function fetchJson<T>(url: string): Promise<Reply<T>> {
  return read<T>(await send(url, { method: 'GET', headers: { Accept: 'application/json' } }));
}

export async function write<P extends Path, M extends Exclude<Method, 'get'>>(
  method: M,
  path: P,
  writing: Writing<P, M> = {},
): Promise<Reply<Answer<P, M>>> {
  const url = address(path, writing);
  const key = writing.key ?? newKey();
  const multipart = writing.body instanceof FormData;
  const request = async (): Promise<Response> => {
    const headers: Record<string, string> = {
      Accept: 'application/json',
      'Idempotency-Key': key,
      'X-XSRF-TOKEN': await forgeryToken(),
    };
    if (writing.etag) {
      headers['If-Match'] = writing.etag;
    }
    if (writing.body !== undefined && !multipart) {
      headers['Content-Type'] = 'application/json';
    }
    const body = multipart ? (writing.body as FormData) : writing.body === undefined ? null : JSON.stringify(writing.body);
    return send(url, { method: method.toUpperCase(), headers, body });
  };
  let response: Response;
  try {
    response = await request();
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'unreachable') {
      throw error;
    }
    // The line broke: nobody knows whether the server heard us. The key makes asking again harmless.
    response = await request();
  }
  if (response.status === 403 && (await response.clone().text()).includes('XSRF')) {
    await fetch('/api/v1/csrf');
    response = await request();
  }
  return read<Answer<P, M>>(response);
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' });
  } catch {
    throw Problem.unreachable();
  }
}

async function read<T>(response: Response): Promise<Reply<T>> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok) {
    if (response.status === 401) {
      signedOut();
    }
    throw new Problem(type.includes('json') ? await response.json() : { status: response.status });
  }
  const data = (type.includes('json') ? await response.json() : undefined) as T;
  return { data, etag: response.headers.get('ETag') ?? undefined };
}

async function forgeryToken(): Promise<string> {
  const cookie = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  if (!cookie()) {
    await send('/api/v1/csrf', { method: 'GET' });
  }
  return decodeURIComponent(cookie() ?? '');
}

/** `crypto.randomUUID` is missing on plain http in a local network, where parks run this. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
