import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { useResource } from '../../api/resource';
import { today } from '../../format/time';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { named } from '../registers/definition';
import { EvidenceProvider } from '../registers/evidence';
import { RecordForm } from '../registers/RecordForm';
import type { Deed } from './deeds';
import { here, useShots } from './useShots';

interface Props {
  register: string;
  user: string;
  onDeed: (deed: Deed) => void;
}

/** A finding on the spot: the day is today, the place is where one stands, the rest is asked. */
export default function FieldNew({ register: id, user, onDeed }: Props) {
  const { t } = useTranslation();
  const found = useResource('/api/v1/registers/{register}', { path: { register: id } });
  const [place, setPlace] = useState<[number, number] | null>();
  const shots = useShots();
  useEffect(() => void here().then((at) => setPlace(at ?? null)), []);
  if (found.problem && !found.data) {
    return <ProblemNotice problem={found.problem} onRetry={found.reload} />;
  }
  if (!found.data || place === undefined) {
    return <Skeleton active />;
  }
  const register = found.data;
  const asked = register.fields.filter((field) => field.required || (field.requiredWhen !== '' && !register.transitions.some((move) => move.needs.includes(field.id))));
  const initial = Object.fromEntries(
    asked.flatMap((field): [string, unknown][] => (field.required && field.type === 'date' ? [[field.id, today()]] : field.type === 'point' && place ? [[field.id, place]] : [])),
  );
  return (
    <EvidenceProvider value={shots}>
      <RecordForm
        fields={asked}
        needed={[]}
        initial={initial}
        reason="none"
        submit={t('field.submit')}
        busy={false}
        onSubmit={(values) =>
          onDeed({
            key: newKey(),
            user,
            register: id,
            title: [t('field.new', { register: named(register.name) }), ...asked.filter((field) => field.type === 'text').map((field) => values[field.id])].filter(Boolean).slice(0, 2).join(' \u00b7 '),
            ...shots.taken(values),
            reason: '',
            made: Date.now(),
            state: 'waiting',
          })
        }
      />
    </EvidenceProvider>
  );
}
