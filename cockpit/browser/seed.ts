import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { url } from './park';

const samples = new URL('../../samples/park/', import.meta.url);

/** A person of the demo as seen by the server: cookies, the token against forged posts. */
export class Person {
  private readonly cookies = new Map<string, string>();

  static async of(role: string): Promise<Person> {
    const person = new Person();
    await person.call('GET', '/api/v1/csrf');
    await person.call('POST', '/api/v1/login', { login: `demo-${role}`, password: 'show-me-the-park' });
    return person;
  }

  async call<T = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; data: T; etag: string }> {
    const form = body instanceof FormData;
    const response = await fetch(url + path, {
      method,
      headers: {
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'X-XSRF-TOKEN': this.cookies.get('XSRF-TOKEN') ?? '',
        ...(body !== undefined && !form ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: body === undefined ? null : form ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name ?? '', value ?? '');
    }
    const text = await response.text();
    return { status: response.status, data: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') ?? '' };
  }

  async upload<T = unknown>(path: string, file: URL, fields: Record<string, string> = {}): Promise<T> {
    const form = new FormData();
    form.append('file', new Blob([readFileSync(file)]), basename(file.pathname));
    Object.entries(fields).forEach(([name, value]) => form.append(name, value));
    const { status, data } = await this.call<T>('POST', path, form);
    if (status >= 400) {
      throw new Error(`${path} ${basename(file.pathname)}: ${status} ${JSON.stringify(data)}`);
    }
    return data;
  }
}

/** The park of the samples: its reports and its evidence, through the same doors that people use. Harmless when repeated. */
export async function seed(): Promise<void> {
  const leader = await Person.of('leader');
  const { data: plans } = await leader.call<{ items?: unknown[] }>('GET', '/api/v1/plans');
  if ((plans.items?.length ?? 0) > 0) {
    return;
  }
  await leader.upload('/api/v1/plans', new URL('report-2024.txt', samples));
  await leader.upload('/api/v1/plans', new URL('report-2025.txt', samples));
  const department = await Person.of('department');
  const { status } = await department.call('GET', '/api/v1/ledger/imports');
  if (status === 200) {
    const facts = new URL('facts/', samples);
    for (const name of readdirSync(facts).filter((file) => file.endsWith('.csv'))) {
      await department.upload('/api/v1/ledger/imports', new URL(name, facts), { source: 'samples' });
    }
  }
}
