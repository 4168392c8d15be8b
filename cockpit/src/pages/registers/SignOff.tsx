import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { named } from './definition';

interface Props {
  signOff: Schemas['SignOffState'];
  busy: boolean;
  onSend: (body: Schemas['SignOffRequest']) => void;
}

/** Who has signed and who has not; signing and returning for whoever the reader may speak for. */
export function SignOff({ signOff, busy, onSend }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<string>();
  const voice = signOff.mayAct[0];
  const others = signOff.signers.filter((s) => s.person !== null && s.signer !== voice);
  const body = (action: string): Schemas['SignOffRequest'] => ({
    action,
    signer: (action === 'sign' ? signOff.maySign[0] : voice) ?? null,
    to: to ?? null,
    role: null,
    reason: reason.trim() || null,
  });
  return (
    <section>
      <h3>{named(signOff.name)}</h3>
      <ul className="record-clocks">
        {signOff.signers.map((s) => (
          <li key={s.signer}>
            {s.person ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {named(s.name)}{' '}
            <span className="quiet">{t(s.person ? 'register.signed' : 'register.unsigned')}</span>
          </li>
        ))}
      </ul>
      {signOff.mayAct.length > 0 && (
        <>
          <Input.TextArea
            value={reason}
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={2000}
            placeholder={t('register.reason')}
            aria-label={t('register.reason')}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="order-steps">
            {signOff.maySign.length > 0 && (
              <Button type="primary" loading={busy} onClick={() => onSend(body('sign'))}>
                {t('register.sign')}
              </Button>
            )}
            <Button disabled={!reason.trim()} loading={busy} onClick={() => onSend(body('return-all'))}>
              {t('register.returnAll')}
            </Button>
            {others.length > 0 && (
              <>
                <Select
                  value={to}
                  className="record-signer"
                  placeholder={t('register.returnTo')}
                  aria-label={t('register.returnTo')}
                  onChange={setTo}
                  options={others.map((s) => ({ value: s.signer, label: named(s.name) }))}
                />
                <Button disabled={!reason.trim() || !to} loading={busy} onClick={() => onSend(body('return'))}>
                  {t('register.return')}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </section>
  );
}
