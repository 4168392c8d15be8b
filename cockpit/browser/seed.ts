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

interface Listed<T> {
  items: T[];
}

/** The park of the samples: its reports, its evidence and orders, through the same doors that people use. Its directory is there. */
export async function seed(): Promise<void> {
  const leader = await Person.of('leader');
  const { data: plans } = await leader.call<Listed<unknown>>('GET', '/api/v1/plans');
  if (plans.items.length === 0) {
    // A demo that was told not to bring its year.
    await leader.upload('/api/v1/plans', new URL('report-2024.txt', samples));
    await leader.upload('/api/v1/plans', new URL('report-2025.txt', samples));
    const facts = new URL('facts/', samples);
    for (const name of readdirSync(facts).filter((file) => file.endsWith('.csv'))) {
      await leader.upload('/api/v1/ledger/imports', new URL(name, facts), { source: '砾泉化工园区' });
    }
  }
  const { data: rejected } = await leader.call<Listed<unknown>>('GET', '/api/v1/ledger/rejected?state=all');
  if (rejected.items.length === 0) {
    await faulty(leader);
  }
  const { data: present } = await leader.call<Listed<unknown>>('GET', '/api/v1/orders');
  if (present.items.length === 0) {
    await orders(leader);
  }
}

async function faulty(leader: Person): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob(['indicator,about,period,value,unit,source,recorded_at,note\ngdp,,2025-13,33.9,亿元,统计中心,2025-04-18T02:00:00Z,\npm25,,2025-01,很低,微克/立方米,生态环境分局,2025-02-05T02:00:00Z,\n']), 'faulty.csv');
  form.append('source', '统计中心');
  await leader.call('POST', '/api/v1/ledger/imports', form);
}

async function orders(leader: Person): Promise<void> {
  const { data: departments } = await leader.call<Listed<{ id: string; name: string }>>('GET', '/api/v1/directory/departments?limit=200');
  const ids = new Map(departments.items.map(({ id, name }) => [name, id]));
  const tasks: [string, string, number][] = [
    ['提交四季度经济运行分析', '发展改革局', 10],
    ['梳理新能源项目并网堵点清单', '发展改革局', 3],
    ['完成全园区重大危险源复核', '应急管理局', 15],
    ['雨污分流排查', '生态环境分局', 1],
  ];
  const issued = await leader.call('POST', '/api/v1/orders', {
    origin: 'minutes',
    originName: '主任办公会第3次纪要',
    text: null,
    planYear: null,
    promiseCode: null,
    orders: tasks.map(([title, owner, workdays]) => ({ title, words: title, start: null, end: null, ownerId: ids.get(owner), coOwnerIds: [], dueOn: null, workdays })),
  });
  if (issued.status !== 201) {
    throw new Error(`Orders were not issued: ${JSON.stringify(issued.data)}`);
  }
}
