import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { Me } from '../api/access';
import { get, onSignedOut, write } from '../api/client';
import { Problem } from '../api/problem';
import { forgetEverything } from '../api/resource';
import { forgetOffline } from '../pages/field/offline';

interface Session {
  me: Me | undefined;
  /** Signed in now: by password or by a set-up link. */
  begin: (me: Me) => void;
  end: () => Promise<void>;
}

type State = { known: false; problem?: Problem } | { known: true; me: Me | undefined };

const Context = createContext<(Session & { state: State; again: () => void }) | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ known: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    onSignedOut(() => setState({ known: true, me: undefined }));
    get('/api/v1/me')
      .then(({ data }) => setState({ known: true, me: data }))
      .catch((error: unknown) => {
        const problem = Problem.of(error);
        setState(problem.status === 401 ? { known: true, me: undefined } : { known: false, problem });
      });
  }, [attempt]);
  const value = useMemo(
    () => ({
      state,
      me: state.known ? state.me : undefined,
      again: () => setAttempt((count) => count + 1),
      begin: (me: Me) => {
        forgetEverything();
        forgetOffline();
        setState({ known: true, me });
      },
      end: async () => {
        await write('post', '/api/v1/logout');
        forgetEverything();
        forgetOffline();
        setState({ known: true, me: undefined });
      },
    }),
    [state],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useSession() {
  const session = useContext(Context);
  if (!session) {
    throw new Error('No session around this part');
  }
  return session;
}

/** The person who is signed in; only below the frame, where somebody always is. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) {
    throw new Error('Nobody is signed in');
  }
  return me;
}

/** Where to go after signing in: where the person was, never to another site. */
export function useReturn(): string {
  const wanted = new URLSearchParams(useLocation().search).get('then') ?? '/';
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
