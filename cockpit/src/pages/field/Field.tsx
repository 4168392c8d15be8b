import { Button, Drawer, Segmented, Skeleton, Tag } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import type { Position } from '../map/geo';
import { type Item, named } from '../registers/definition';
import { keepForOffline } from './offline';
import { routed } from './route';
import { Scan } from './Scan';
import { useDeeds } from './useDeeds';
import { Waiting } from './Waiting';
import './field.css';

const item = () => import('./FieldItem');
const finding = () => import('./FieldNew');
const FieldItem = lazy(item);
const FieldNew = lazy(finding);

/** How many of today's items can be opened without a line. */
const KEPT = 40;

/** An inspector's day on a phone: what waits, the way from one to the next, and what was done until the server has it. */
export default function Field() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const work = useResource('/api/v1/my-work', { query: { limit: 100 } });
  const index = useResource('/api/v1/registers');
  const queue = useDeeds(me.login);
  const [here, setHere] = useState<Position>();
  const byWay = params.get('by') === 'way' && here !== undefined;
  const registers = new Map((index.data?.items ?? []).map((register) => [register.id, register]));
  const items = work.data?.items ?? [];
  const sorted = useMemo(() => (byWay && here ? routed(items, placeOf, here) : items), [items, byWay, here]);
  const done = new Set(queue.deeds.filter((deed) => deed.state === 'waiting').map((deed) => deed.record?.id));
  const ids = items.slice(0, KEPT).map(({ id }) => id).join();
  useEffect(() => {
    if (work.data && index.data) {
      const used = new Set([...items.map(({ register }) => register), ...index.data.items.filter((register) => register.mayCreate).map(({ id }) => id)]);
      // What opens later must be here already when there is no line.
      void Promise.all([item(), finding()]).then(() => keepForOffline(['/api/v1/me', '/api/v1/my-work?limit=100', '/api/v1/registers', ...[...used].map((id) => `/api/v1/registers/${id}`), ...items.slice(0, KEPT).map(({ number }) => `/api/v1/records/${number}`)]));
    }
  }, [ids, index.data !== undefined]);
  const route = (by: string) => {
    setParams({ by: by === 'way' ? 'way' : null });
    if (by === 'way' && !here) {
      navigator.geolocation?.getCurrentPosition(({ coords }) => setHere([coords.longitude, coords.latitude]), () => setParams({ by: null }));
    }
  };
  const open = params.get('item');
  const making = params.get('new');
  const close = () => setParams({ item: null, new: null });
  return (
    <div className="page field-page">
      <PageHead title={t('place.field')} note={t('field.note')} />
      <Waiting queue={queue} />
      <div className="field-doings">
        <Segmented
          value={byWay ? 'way' : 'due'}
          onChange={route}
          options={[
            { value: 'due', label: t('field.byDue') },
            { value: 'way', label: t('field.byWay') },
          ]}
        />
        <Scan onFound={(number) => setParams({ item: number }, { push: true })} />
      </div>
      {work.problem && !work.data && <ProblemNotice problem={work.problem} onRetry={work.reload} />}
      {!work.data && !work.problem && <Skeleton active />}
      {work.data && items.length === 0 && <Empty title={t('register.noWork')}>{t('register.noWorkWhy')}</Empty>}
      <ul className="field-items">
        {sorted.map((item) => (
          <li key={item.id}>
            <button type="button" className="field-item" disabled={done.has(item.id)} onClick={() => setParams({ item: item.number }, { push: true })}>
              <strong>{item.title}</strong>
              <span className="quiet small">
                {registers.get(item.register) && named(registers.get(item.register)!.name)} · {item.number}
              </span>
              <span className="small">
                {item.dueAt && t('register.dueOn', { day: day(item.dueAt.slice(0, 10), language()) })} {item.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
                {done.has(item.id) && <Tag>{t('field.waits')}</Tag>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="field-new">
        {(index.data?.items ?? [])
          .filter((register) => register.mayCreate)
          .map((register) => (
            <Button key={register.id} size="large" block onClick={() => setParams({ new: register.id }, { push: true })}>
              {t('field.new', { register: named(register.name) })}
            </Button>
          ))}
      </div>
      <Drawer open={open !== null || making !== null} onClose={close} size="100%" title={making ? t('field.newTitle') : t('field.itemTitle')} className="field-drawer" destroyOnHidden>
        <Suspense fallback={<Skeleton active />}>
          {open && <FieldItem key={open} number={open} user={me.login} onDeed={(deed) => void queue.add(deed).then(close)} />}
          {making && <FieldNew key={making} register={making} user={me.login} onDeed={(deed) => void queue.add(deed).then(close)} />}
        </Suspense>
      </Drawer>
    </div>
  );
}

/** The first place among its values. */
function placeOf(item: Item): Position | undefined {
  const found = Object.values(item.values).find((value) => Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number'));
  return found as Position | undefined;
}
