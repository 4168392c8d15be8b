import { refresh } from './resource';

/** What is read again when the server says that something of a topic changed. */
const READ_AGAIN: Record<string, string[]> = {
  facts: ['/api/v1/facts', '/api/v1/ledger'],
  plan: ['/api/v1/plans'],
  answers: ['/api/v1/answers', '/api/v1/answer-', '/api/v1/orders/answer-proposals'],
  orders: ['/api/v1/orders'],
};

/** Keeps what is shown current while somebody is signed in; run the result to stop. A broken stream is opened anew by the browser. */
export function followChanges(): () => void {
  const stream = new EventSource('/api/v1/changes');
  let missed = false;
  stream.addEventListener('open', () => {
    if (missed) {
      refresh(...Object.values(READ_AGAIN).flat());
    }
    missed = false;
  });
  stream.addEventListener('error', () => {
    missed = true;
  });
  stream.addEventListener('changed', (event: MessageEvent<string>) => {
    refresh(...event.data.split(',').flatMap((topic) => READ_AGAIN[topic] ?? []));
  });
  return () => stream.close();
}
