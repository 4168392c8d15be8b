import { Button, Input, Modal, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { usePages, useResource } from '../../../api/resource';
import { isDecimal } from '../../../format/decimal';
import { language } from '../../../i18n';
import { useDepartments } from '../../../parts/lookups';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { type PromiseView, targetText } from '../promise';
import { DivisionGrid } from './DivisionGrid';
import { type Basis, bases, type Cells, columns, type Cut, cutOf, cuts, shares, spreadMissing, sums, usualBasis } from './division';
import { SumLine } from './SumLine';
import './division.css';

interface Props {
  year: number;
  promise: PromiseView;
  onClose: () => void;
  onDecided: (codes: string[]) => void;
}

/** Divides a promised amount onto teams and periods; the sums stand beside what is typed. */
export default function DivisionDialog({ year, promise, onClose, onDecided }: Props) {
  const { t } = useTranslation();
  const departments = useDepartments();
  const enterprises = usePages('/api/v1/directory/enterprises');
  const indicators = useResource('/api/v1/indicators');
  const before = promise.division;
  const kind = indicators.data?.items.find(({ id }) => id === promise.indicator)?.kind;
  const [chosen, setBasis] = useState<Basis | undefined>(before?.basis as Basis | undefined);
  const basis = chosen ?? usualBasis(promise, kind);
  const [cut, setCut] = useState<Cut>(cutOf(before?.shares[0]?.period));
  const [cells, setCells] = useState<Cells>(() => {
    const given: Cells = {};
    before?.shares.forEach(({ team, period, value }) => ((given[team] ??= {})[period] = String(value)));
    return before && before.shares.length > 0 ? given : { '': {} };
  });
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // One unit for all; shares in another unit than the promise's are added up by the server.
  const unit = before?.shares[0]?.unit ?? promise.unit ?? '';
  const own = unit === (promise.unit ?? '');
  const order = columns(promise.year ?? year, cut, cells);
  const given = shares(cells, order);
  const wrong = given.filter(({ value }) => !isDecimal(value));
  const target = own && basis !== 'rate' && promise.value !== null && promise.value !== undefined ? String(promise.value) : null;
  const found = sums(basis, cells, order, target);
  const names = useMemo(() => new Map([...departments.list, ...enterprises.rows].map(({ id, name }) => [id, name])), [departments.list, enterprises.rows]);
  const team = (id: string) => (id === '' ? t('division.whole') : (names.get(id) ?? id));
  const add = (id: string) =>
    setCells((present) => {
      const { '': whole = {}, ...rest } = present;
      // Nobody divided anything among all together: the row makes room for the first team.
      const kept = Object.values(whole).some((value) => value.trim()) ? { '': whole } : {};
      return { ...kept, ...rest, [id]: {} };
    });
  const remove = (id: string) =>
    setCells((present) => {
      const rest = Object.fromEntries(Object.entries(present).filter(([name]) => name !== id));
      return Object.keys(rest).length > 0 ? rest : { '': {} };
    });
  const save = () => {
    setBusy(true);
    setProblem(undefined);
    write('put', '/api/v1/plans/{year}/promises/{code}/division', {
      path: { year, code: promise.code },
      etag: `"v${promise.version}"`,
      body: { basis, shares: given.map(({ team: id, period, value }) => ({ teamId: id || null, period, value, unit })), reason: reason || null },
    })
      .then(() => onDecided([promise.code]))
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name, disabled: id in cells });
  const may = wrong.length === 0 && (given.length > 0 || (before?.shares.length ?? 0) > 0);
  return (
    <Modal open title={t('plan.dialog.division')} onCancel={onClose} width={1040} okText={t(given.length === 0 && before ? 'division.drop' : 'action.save')} okButtonProps={{ loading: busy, disabled: !may }} onOk={save}>
      <blockquote className="words">{promise.words}</blockquote>
      <p className="division-promised">
        <strong>{promise.subject}</strong> {targetText(promise, language())}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="division-tools">
        <Segmented<Cut> value={cut} aria-label={t('division.cut')} onChange={setCut} options={cuts.map((name) => ({ value: name, label: t(`division.${name}`) }))} />
        <Select<Basis> value={basis} aria-label={t('division.basis')} popupMatchSelectWidth={false} onChange={setBasis} options={bases.map((name) => ({ value: name, label: t(`division.basisName.${name}`) }))} />
        <Select<string>
          className="division-teams"
          showSearch
          value={null}
          optionFilterProp="label"
          placeholder={t('division.addTeam')}
          aria-label={t('division.addTeam')}
          onChange={(id: string | null) => id && add(id)}
          options={[
            { label: t('place.directory'), options: departments.list.map(option) },
            { label: t('division.enterprises'), options: enterprises.rows.filter(({ active }) => active).map(option) },
          ]}
        />
        {basis === 'flow' && target && (
          <Button disabled={found.difference !== undefined && !found.difference.startsWith('-')} onClick={() => setCells(spreadMissing(cells, order, target))}>
            {t('division.spread')}
          </Button>
        )}
      </div>
      <DivisionGrid cells={cells} order={order} unit={unit} sums={found} summed={basis !== 'rate'} team={team} onChange={setCells} onRemove={remove} />
      <p className="quiet small">{t('division.how')}</p>
      <SumLine basis={basis} sum={found.sum} target={target} difference={found.difference} unit={unit} />
      {!own && <p className="quiet small">{t('division.otherUnit', { unit, own: promise.unit })}</p>}
      {wrong[0] && <p className="division-wrong" role="alert">{t('division.noNumber', { value: wrong[0].value })}</p>}
      <label className="division-reason">
        <span>{t('plan.reasonMaybe')}</span>
        <Input value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} onPressEnter={(event) => (event.ctrlKey || event.metaKey) && may && save()} />
      </label>
    </Modal>
  );
}
