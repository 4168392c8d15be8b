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
  await owners(leader);
  const { data: rejected } = await leader.call<Listed<unknown>>('GET', '/api/v1/ledger/rejected?state=all');
  if (rejected.items.length === 0) {
    await faulty(leader);
  }
  const { data: present } = await leader.call<Listed<unknown>>('GET', '/api/v1/orders');
  if (present.items.length === 0) {
    await orders(leader);
  }
}

/** Who answers for some of the promises, and which firms they speak of; the map shows their lights. */
async function owners(leader: Person): Promise<void> {
  const wanted: [string, string, string[]][] = [
    ['厂界硫化氢浓度最高值', '生态环境分局', []],
    ['废水排放达标率', '水务局', []],
    ['新能源总装机', '能源办', ['瀚漠新能源', '博岚新能源']],
    ['规上工业总产值', '工信局', ['昊澄化学', '恒砾氯碱', '青柘化学']],
    ['危险废物规范化处置率', '生态环境分局', ['润泉环保', '启朔环保']],
    ['数字化车间数量', '工信局', ['天澄硅业', '岚新医药']],
    ['重大事故隐患整改销号', '应急管理局', []],
  ];
  type Named = { id: string; name: string; aliases: string[] };
  const ids = new Map<string, string>();
  for (const collection of ['departments', 'enterprises']) {
    const { data } = await leader.call<Listed<Named>>('GET', `/api/v1/directory/${collection}?limit=200`);
    data.items.forEach(({ id, name, aliases }) => [name, ...aliases].forEach((each) => ids.set(each, id)));
  }
  const { data: promises } = await leader.call<Listed<{ code: string; subject: string; ownerId?: string | null; enterpriseIds: string[] }>>('GET', '/api/v1/plans/2025/promises');
  if (promises.items.some(({ enterpriseIds }) => enterpriseIds.length > 0)) {
    return;
  }
  for (const [subject, owner, firms] of wanted) {
    const promise = promises.items.find((one) => one.subject === subject);
    if (promise?.ownerId === ids.get(owner) && firms.length === 0) {
      continue; // the demo has said so already
    }
    const path = `/api/v1/plans/2025/promises/${promise?.code}`;
    const { etag } = await leader.call('GET', path);
    const body = { ownerId: ids.get(owner), enterpriseIds: firms.map((firm) => ids.get(firm)), reason: '任务分解' };
    const { status, data } = await leader.call('POST', `${path}/assign`, body, { 'If-Match': etag });
    if (status !== 200) {
      throw new Error(`${subject} was not assigned: ${status} ${JSON.stringify(data)}`);
    }
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

export interface Hazard {
  id: string;
  number: string;
}

/** One pixel of its own colour: photos are told apart by their bytes. */
export function photo(): Blob {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  return new Blob([png, `${Date.now()}${Math.random()}`], { type: 'image/png' });
}

/** Hazards found by the demo's inspector in a place of the park, at its firms or at one of them. */
export async function hazards(count: number, firm?: string): Promise<Hazard[]> {
  const inspector = await Person.of('inspector');
  const { data: firms } = await inspector.call<Listed<{ id: string; name: string }>>('GET', '/api/v1/directory/enterprises?limit=20');
  const made: Hazard[] = [];
  for (let i = 0; i < count; i += 1) {
    const day = new Date(Date.now() - (i + 1) * 86_400_000).toISOString().slice(0, 10);
    const place = [108.66 + i * 0.012, 40.59 - i * 0.008];
    const values = {
      enterprise: firm ?? firms.items[i % firms.items.length]?.id,
      object: `V-${100 + i} 储罐${Date.now() % 100000}`,
      clause: 'GB 50160 6.2.12',
      found_on: day,
      source: 'OFFICER',
      major: i % 3 === 0,
      found_photo: { hash: await kept(inspector), taken: `${day}T02:00:00Z`, place },
      place_found: place,
    };
    const { status, data } = await inspector.call<{ record: Hazard }>('POST', '/api/v1/registers/hazards/records', { values, at: null });
    if (status !== 201) {
      throw new Error(`A hazard was not made: ${status} ${JSON.stringify(data)}`);
    }
    made.push({ id: data.record.id, number: data.record.number });
  }
  return made;
}

/** Hazards whose firm has planned and rectified: they wait for the inspector. */
export async function rectified(count: number): Promise<Hazard[]> {
  const firm = await Person.of('enterprise');
  const { data: me } = await firm.call<{ enterpriseId: string; id: string }>('GET', '/api/v1/me');
  const made = await hazards(count, me.enterpriseId);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const [index, { id }] of made.entries()) {
    const place = [108.66 + index * 0.012, 40.59 - index * 0.008];
    const steps: [string, Record<string, unknown>][] = [
      ['plan', { measures: '加高围堰', funds_fen: 100000, deadline: today, responsible: me.id, emergency_plan: '按预案', days: 15, target: '符合规范' }],
      ['rectify', { rectified_photo: { hash: await kept(firm), taken: `${today}T00:00:00Z`, place }, rectified_on: today }],
    ];
    for (const [transition, values] of steps) {
      const { etag } = await firm.call('GET', `/api/v1/records/${id}`);
      const { status, data } = await firm.call('POST', `/api/v1/records/${id}/transitions/${transition}`, { values }, { 'If-Match': etag });
      if (status !== 200) {
        throw new Error(`The hazard did not ${transition}: ${status} ${JSON.stringify(data)}`);
      }
    }
  }
  return made;
}

/** The hash of a new photo that a person has uploaded. */
async function kept(person: Person): Promise<string> {
  const form = new FormData();
  form.append('file', photo(), 'hazard.png');
  return (await person.call<{ hash: string }>('POST', '/api/v1/attachments', form)).data.hash;
}
