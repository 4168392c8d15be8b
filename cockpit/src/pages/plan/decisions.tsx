import { App } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { write } from '../../api/client';
import { useMe } from '../../app/session';
import { useWrite } from '../../parts/useWrite';
import { type PromiseView, targetText } from './promise';
import { language } from '../../i18n';

const DecisionDialog = lazy(() => import('./DecisionDialog'));
const DivisionDialog = lazy(() => import('./division/DivisionDialog'));

export type DialogKind = 'reject' | 'edit' | 'assign' | 'split' | 'merge' | 'milestones' | 'division' | 'reopen';

export interface Asked {
  kind: DialogKind;
  promise: PromiseView;
  all: PromiseView[];
}

export interface Decisions {
  /** Whether this person may decide at all. */
  open: boolean;
  /** Whether this person may plan this promise: its milestones and its division. A department does so for its own. */
  plans: (promise: PromiseView) => boolean;
  accept: (promise: PromiseView) => Promise<boolean>;
  acceptMany: (promises: PromiseView[]) => Promise<boolean>;
  ask: (kind: DialogKind, promise: PromiseView, all?: PromiseView[]) => void;
  dialog: ReactNode;
}

/** What can be decided about a promise. Everything leaves a trace and can be taken back by another decision. */
export function useDecisions(year: number | undefined, decided: (codes: string[]) => void): Decisions {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const { run } = useWrite();
  const [asked, setAsked] = useState<Asked>();
  const acceptMany = async (promises: PromiseView[]) => {
    const done = await run(() =>
      write('post', '/api/v1/plans/{year}/acceptances', {
        path: { year: year ?? 0 },
        body: { promises: promises.map(({ code, version }) => ({ code, version })), reason: null },
      }),
    );
    if (!done) {
      return false;
    }
    decided(promises.map(({ code }) => code));
    const [first] = promises;
    void message.success(
      promises.length === 1 && first
        ? t('plan.done.accept', { what: [first.subject, targetText(first, language())].filter(Boolean).join(' ') })
        : t('plan.done.acceptMany', { count: promises.length }),
    );
    return true;
  };
  const ends = {
    onClose: () => setAsked(undefined),
    onDecided: (codes: string[]) => {
      setAsked(undefined);
      decided(codes);
    },
  };
  return {
    open: may(me, 'POST /api/v1/plans/{year}/acceptances'),
    plans: (promise) =>
      ['proposed', 'accepted'].includes(promise.status) &&
      may(me, 'PUT /api/v1/plans/{year}/promises/{code}/division') &&
      (me.roles.includes('leader') || (me.departmentId !== null && me.departmentId !== undefined && me.departmentId === promise.ownerId)),
    accept: (promise) => (promise.status === 'accepted' && !promise.asked ? Promise.resolve(true) : acceptMany([promise])),
    acceptMany,
    ask: (kind, promise, all = []) => setAsked({ kind, promise, all }),
    dialog: asked && year !== undefined && (
      <Suspense>{asked.kind === 'division' ? <DivisionDialog year={year} promise={asked.promise} {...ends} /> : <DecisionDialog year={year} asked={{ ...asked, kind: asked.kind }} {...ends} />}</Suspense>
    ),
  };
}
