import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { Due } from '../dispatch/Due';
import type { AnswerLine } from './answer';
import { AskOwner } from './AskOwner';

/** Who answers for it: the department, the person in charge, one touch to call, and what was asked of them. */
export function OwnerCard({ line, year }: { line: AnswerLine; year: number | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const [asking, setAsking] = useState(false);
  const path = { year: year ?? 0, code: line.code };
  const promise = useResource(year === undefined ? null : '/api/v1/plans/{year}/promises/{code}', { path });
  const people = usePages('/api/v1/directory/people');
  const orders = usePages(year !== undefined && may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { planYear: year, promiseCode: line.code } }, 20);
  const ownerId = promise.data?.ownerId;
  const person = people.rows.find((each) => each.active && each.departmentId === ownerId && each.personal);
  return (
    <section className="owner-card" aria-label={t('plan.field.owner')}>
      <div className="owner-who">
        {ownerId ? (
          <button type="button" className="link owner-name" onClick={() => setParams({ object: `department:${ownerId}` }, { push: true })}>
            {line.owner}
          </button>
        ) : (
          <span className="missing">{line.owner || t('answers.noOwner')}</span>
        )}
        {ownerId && person?.personal && (
          <span className="quiet small">
            {person.personal.name} {person.duty}
          </span>
        )}
      </div>
      <div className="owner-acts">
        {ownerId && person?.personal?.phone && (
          <Button icon={<PhoneOutlined aria-hidden />} href={`tel:${person.personal.phone.replace(/[^\d+]/g, '')}`}>
            {t('answer.call')}
          </Button>
        )}
        {year !== undefined && ownerId && may(me, 'POST /api/v1/orders') && !asking && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('answer.ask')}
          </Button>
        )}
      </div>
      {asking && year !== undefined && ownerId && <AskOwner line={line} year={year} ownerId={ownerId} onDone={() => setAsking(false)} />}
      {orders.rows.length > 0 && (
        <ul className="lines owner-orders">
          {orders.rows.map((order) => (
            <li key={order.number}>
              <button type="button" className="link" onClick={() => setParams({ object: `order:${order.number}` }, { push: true })}>
                {order.title}
              </button>
              <Due order={order} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
