import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../api/access';
import { write } from '../../../api/client';
import { refresh } from '../../../api/resource';
import { useAddress } from '../../../app/address';
import { useMe } from '../../../app/session';
import { quantityText } from '../../../format/quantity';
import { day } from '../../../format/time';
import { language } from '../../../i18n';
import { useWrite } from '../../../parts/useWrite';
import { targetText } from '../promise';
import { CarryForm } from './CarryForm';
import { UpperForm } from './UpperForm';
import { type CascadeRow, states } from './upper';

/** One target from above: who asks, how much, whether it is carried, and by which promises. */
export function UpperRow({ row, year }: { row: CascadeRow; year: number }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const { busy, run } = useWrite();
  const [correcting, setCorrecting] = useState(false);
  const [carrying, setCarrying] = useState(false);
  const { target } = row;
  const written = (value: string) => quantityText(value, row.unit, language());
  const drop = (code: string, number: number) =>
    void run(
      () => write('put', '/api/v1/upper-targets/{id}/carriers/{code}', { path: { id: target.id, code }, body: { number, carried: false, value: null, unit: null, reason: null } }),
      t('upper.dropped', { code }),
    ).then((done) => done && refresh(`/api/v1/plans/${year}/upper-targets`));
  const shortfall = row.shortfall;
  const missing = row.state === 'short' && shortfall !== null && shortfall !== undefined ? written(String(shortfall)) : undefined;
  const summed = row.sum !== null && row.sum !== undefined && row.carriers.length > 0;
  return (
    <li className="panel upper-row">
      <div className="upper-head">
        <span className={`upper-state upper-${row.state}`}>
          <span aria-hidden="true">{states[row.state]}</span> {t(`upper.state.${row.state}`, { defaultValue: row.state })}
        </span>
        <strong>{target.subject}</strong>
        <span>{targetText({ ...target, reference: null }, language())}</span>
        {may(me, 'POST /api/v1/upper-targets/{id}/corrections') && (
          <Button className="upper-correct" size="small" type="text" icon={<EditOutlined />} onClick={() => setCorrecting(true)} aria-label={t('upper.correctOf', { subject: target.subject })}>
            {t('upper.correct')}
          </Button>
        )}
      </div>
      <p className="quiet small">
        {[t(`upper.level.${target.level}`, { defaultValue: target.level }), target.issuer, target.document, target.deadline && t('answers.by', { day: day(target.deadline, language()) })].filter(Boolean).join(' \u00b7 ')}
      </p>
      {row.carriers.length > 0 ? (
        <ul className="upper-carriers">
          {row.carriers.map((carrier) => (
            <li key={carrier.itemId} className={carrier.inForce ? '' : 'quiet'}>
              <button type="button" className="link" onClick={() => setParams({ object: `promise:${year}/${carrier.code}` }, { push: true })}>
                {carrier.subject}
              </button>
              <span className="quiet small">{carrier.code}</span>
              <span>
                {carrier.counted !== null && carrier.counted !== undefined && written(String(carrier.counted))}
                {carrier.gap !== null && carrier.gap !== undefined && t(Number(carrier.gap) > 0 ? 'upper.gap' : 'upper.noGap', { gap: carrier.gap })}
                {(carrier.counted ?? carrier.gap ?? null) === null && <span className="missing">{t('upper.notComparable')}</span>}
                {!carrier.inForce && ` ${t('upper.outOfForce')}`}
              </span>
              {may(me, 'PUT /api/v1/upper-targets/{id}/carriers/{code}') && (
                <Popconfirm title={t('upper.dropAsk', { subject: carrier.subject })} okText={t('upper.drop')} cancelText={t('action.cancel')} onConfirm={() => drop(carrier.code, carrier.number)}>
                  <Button size="small" type="text" icon={<DeleteOutlined />} loading={busy} aria-label={t('upper.dropOf', { subject: carrier.subject })} />
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="missing">{t('upper.nobody')}</p>
      )}
      <div className="upper-foot">
        {summed && <span>{t('upper.sum', { sum: written(String(row.sum)) })}</span>}
        {missing && <strong className="upper-missing">{target.comparator === '<=' ? t('upper.above', { missing }) : summed ? t('upper.missing', { missing }) : t('upper.missingRate', { missing })}</strong>}
        {may(me, 'PUT /api/v1/upper-targets/{id}/carriers/{code}') && (
          <Button size="small" onClick={() => setCarrying(true)}>
            {t('upper.carry')}
          </Button>
        )}
      </div>
      {correcting && <UpperForm year={year} target={target} onClose={() => setCorrecting(false)} />}
      {carrying && <CarryForm row={row} year={year} onClose={() => setCarrying(false)} />}
    </li>
  );
}
