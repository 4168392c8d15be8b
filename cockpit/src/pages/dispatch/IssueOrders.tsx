import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { useMe } from '../../app/session';
import { useDepartments } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';

type Draft = Schemas['OrderProposal'] & { key: number };

let last = 0;

export interface About {
  year: number;
  code: string;
  subject: string;
  ownerId: string | null;
}

/**
 * From a note or the minutes of a meeting to orders: read out by the server, corrected by a person, issued together. Or one order about
 * a promise, which its owner gets.
 */
export function IssueOrders({ about, onClose }: { about?: About; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const departments = useDepartments();
  const [kind, setKind] = useState(about ? 'promise' : 'minutes');
  const [name, setName] = useState(about?.subject.slice(0, 200) ?? '');
  const [text, setText] = useState('');
  const [drafts, setDrafts] = useState<Draft[] | undefined>(about && [{ key: (last += 1), start: 0, end: 0, addressed: '', title: about.subject.slice(0, 200), ownerId: about.ownerId, coOwnerIds: [], dueOn: null }]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const during = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    void work()
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const propose = () =>
    during(async () => {
      const { data } = await write('post', '/api/v1/orders/proposals', { body: { text } });
      setDrafts(data.items.map((item) => ({ ...item, key: (last += 1) })));
    });
  const issue = () =>
    during(async () => {
      await write('post', '/api/v1/orders', {
        body: {
          origin: kind,
          originName: name.trim(),
          // As it was read: places in it count from its first character, blanks included.
          text: text.trim() ? text : null,
          planYear: about?.year ?? null,
          promiseCode: about?.code ?? null,
          orders: (drafts ?? []).map((draft) => ({
            title: draft.title,
            words: about || (text.trim() && draft.end > draft.start) ? null : draft.title,
            start: text.trim() && draft.end > draft.start ? draft.start : null,
            end: text.trim() && draft.end > draft.start ? draft.end : null,
            ownerId: draft.ownerId ?? null,
            coOwnerIds: draft.coOwnerIds,
            dueOn: draft.dueOn ?? null,
            workdays: null,
          })),
        },
      });
      refresh('/api/v1/orders');
      onClose();
    });
  const change = (key: number, part: Partial<Draft>) => setDrafts((present) => present?.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const ready = name.trim() !== '' && (drafts ?? []).length > 0 && (drafts ?? []).every((draft) => draft.title.trim() && draft.ownerId && draft.dueOn);
  return (
    <Modal
      open
      width={860}
      title={t('dispatch.issue')}
      onCancel={onClose}
      okText={t('dispatch.issueDo', { count: drafts?.length ?? 0 })}
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={issue}
    >
      {about ? (
        <blockquote className="words">
          {about.code} {about.subject}
        </blockquote>
      ) : (
        <>
          <div className="issue-head">
            <Select value={kind} onChange={setKind} aria-label={t('order.origin')} options={['minutes', 'note'].map((value) => ({ value, label: t(`order.origins.${value}`) }))} />
            <Input value={name} onChange={(event) => setName(event.target.value)} placeholder={t('dispatch.originName')} aria-label={t('dispatch.originName')} maxLength={200} />
          </div>
          <Input.TextArea value={text} onChange={(event) => setText(event.target.value)} placeholder={t('dispatch.paste')} aria-label={t('dispatch.paste')} autoSize={{ minRows: 3, maxRows: 8 }} />
        </>
      )}
      <div className="issue-actions">
        {!about && may(me, 'POST /api/v1/orders/proposals') && (
          <Button disabled={!text.trim()} loading={busy} onClick={propose}>
            {t('dispatch.propose')}
          </Button>
        )}
        <Button icon={<PlusOutlined />} onClick={() => setDrafts([...(drafts ?? []), { key: (last += 1), start: 0, end: 0, addressed: '', title: '', ownerId: null, coOwnerIds: [], dueOn: null }])}>
          {t('dispatch.addOne')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {drafts?.length === 0 && <p className="quiet">{t('dispatch.nothingFound')}</p>}
      <ul className="drafts">
        {drafts?.map((draft) => (
          <li key={draft.key}>
            <Input value={draft.title} aria-label={t('order.title')} placeholder={t('order.title')} onChange={(event) => change(draft.key, { title: event.target.value })} status={draft.title.trim() ? '' : 'error'} />
            <Select
              showSearch
              optionFilterProp="label"
              value={draft.ownerId ?? null}
              placeholder={draft.addressed || t('order.owner')}
              aria-label={t('order.owner')}
              status={draft.ownerId ? '' : 'error'}
              onChange={(ownerId) => change(draft.key, { ownerId })}
              options={departments.list.map((department) => ({ value: department.id, label: department.name }))}
            />
            <Input value={draft.dueOn ?? ''} aria-label={t('order.due')} placeholder="2026-12-31" status={/^\d{4}-\d{2}-\d{2}$/.test(draft.dueOn ?? '') ? '' : 'error'} onChange={(event) => change(draft.key, { dueOn: event.target.value })} />
            <Button icon={<DeleteOutlined />} aria-label={t('dispatch.removeOne')} onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))} />
          </li>
        ))}
      </ul>
    </Modal>
  );
}
