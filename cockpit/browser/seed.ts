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

const departments = ['经济发展局', '应急管理局', '生态环境分局', '建设管理局', '招商服务局'];

/** The park of the samples: its reports, its evidence, departments and orders, through the same doors that people use. */
export async function seed(): Promise<void> {
  const admin = await Person.of('admin');
  const present = await admin.call<Listed<{ id: string; name: string }>>('GET', '/api/v1/directory/departments?limit=200');
  if (present.data.items.some(({ name }) => name === departments[0])) {
    return;
  }
  const ids = new Map<string, string>();
  for (const name of departments) {
    const { data } = await admin.call<{ id: string }>('POST', '/api/v1/directory/departments', { parentId: null, name, aliases: [] });
    ids.set(name, data.id);
  }
  const zone = await admin.call<{ id: string }>('POST', '/api/v1/directory/zones', { parentId: null, name: '东片区' });
  const firm = await admin.call<{ id: string }>('POST', '/api/v1/directory/enterprises', {
    creditCode: '91110000600037341L',
    name: '恒砾碱业有限公司',
    aliases: ['恒砾碱业'],
    industry: '氯碱',
    zoneId: zone.data.id,
    address: '东片区一号路3号',
    phone: null,
    email: null,
  });
  await admin.call('POST', '/api/v1/directory/sites', { enterpriseId: firm.data.id ?? null, zoneId: zone.data.id, name: '恒砾碱业主厂区', address: null, longitude: '110.123400', latitude: '40.567800' });
  const users = await admin.call<Listed<{ id: string; login: string; displayName: string; roles: string[] }>>('GET', '/api/v1/users?limit=200');
  const worker = users.data.items.find(({ login }) => login === 'demo-department');
  if (worker) {
    const { etag } = await admin.call('GET', `/api/v1/users/${worker.id}`);
    await admin.call(
      'PUT',
      `/api/v1/users/${worker.id}`,
      { displayName: worker.displayName, roles: worker.roles, disabled: false, departmentId: ids.get('应急管理局'), enterpriseId: null },
      { 'If-Match': etag },
    );
  }

  const leader = await Person.of('leader');
  await leader.upload('/api/v1/plans', new URL('report-2024.txt', samples));
  await leader.upload('/api/v1/plans', new URL('report-2025.txt', samples));
  const facts = new URL('facts/', samples);
  for (const name of readdirSync(facts).filter((file) => file.endsWith('.csv'))) {
    await leader.upload('/api/v1/ledger/imports', new URL(name, facts), { source: '砾泉化工园区' });
  }
  const form = new FormData();
  form.append('file', new Blob(['indicator,about,period,value,unit,source,recorded_at,note\ngdp,,2025-13,33.9,亿元,统计中心,2025-04-18T02:00:00Z,\npm25,,2025-01,很低,微克/立方米,生态环境分局,2025-02-05T02:00:00Z,\n']), 'faulty.csv');
  form.append('source', '统计中心');
  await leader.call('POST', '/api/v1/ledger/imports', form);
  const orders: [string, string, number][] = [
    ['完成全园区重大危险源复核', '应急管理局', 10],
    ['提交危险化学品企业外部安全防护距离核查报告', '应急管理局', 3],
    ['供热管网改造收尾', '建设管理局', 15],
    ['雨污分流排查', '生态环境分局', 1],
  ];
  const issued = await leader.call('POST', '/api/v1/orders', {
    origin: 'minutes',
    originName: '主任办公会第3次纪要',
    text: null,
    planYear: null,
    promiseCode: null,
    orders: orders.map(([title, owner, workdays]) => ({ title, words: title, start: null, end: null, ownerId: ids.get(owner), coOwnerIds: [], dueOn: null, workdays })),
  });
  if (issued.status !== 201) {
    throw new Error(`Orders were not issued: ${JSON.stringify(issued.data)}`);
  }
}
