import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Frame } from './Frame';
import { NoSuchPage } from './NoSuchPage';
import { places } from './places';
import { useReturn, useSession } from './session';

const SignIn = lazy(() => import('../pages/signin/SignIn'));
const Setup = lazy(() => import('../pages/signin/Setup'));

export function Routing() {
  const { state, again } = useSession();
  const location = useLocation();
  if (location.pathname === '/setup') {
    return (
      <Suspense fallback={<div className="curtain" />}>
        <Setup />
      </Suspense>
    );
  }
  if (!state.known) {
    return (
      <div className="curtain">
        {state.problem ? <ProblemNotice problem={state.problem} onRetry={again} /> : <Skeleton active paragraph={{ rows: 4 }} />}
      </div>
    );
  }
  if (!state.me) {
    const here = location.pathname + location.search;
    return (
      <Suspense fallback={<div className="curtain" />}>
        <Routes>
          <Route path="/signin" element={<SignIn />} />
          <Route path="*" element={<Navigate replace to={here === '/' ? '/signin' : `/signin?then=${encodeURIComponent(here)}`} />} />
        </Routes>
      </Suspense>
    );
  }
  const me = state.me;
  const open = places.filter((place) => place.open(me));
  const first = open[0]?.path ?? '/account';
  return (
    <Routes>
      <Route path="/signin" element={<Arrived />} />
      <Route element={<Frame />}>
        {open.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        {!open.some(({ path }) => path === '/') && <Route path="/" element={<Navigate replace to={first} />} />}
        <Route path="*" element={<NoSuchPage />} />
      </Route>
    </Routes>
  );
}

/** Somebody who is signed in has no business at the door. */
function Arrived() {
  return <Navigate replace to={useReturn()} />;
}
