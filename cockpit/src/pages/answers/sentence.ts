/** Characters shown on each side at most. */
const REACH = 120;

export interface Around {
  before: string;
  words: string;
  after: string;
}

/** A promise's words with what stands before and after them in the same paragraph, cut at the nearest sentence. */
export function around(text: string, start: number, end: number): Around {
  const head = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, 0), start);
  const stop = text.indexOf('\n', end);
  const tail = text.slice(end, stop < 0 ? text.length : stop);
  return { before: cutFront(head), words: text.slice(start, end), after: cutBack(tail) };
}

const FULL_STOP = /[\u3002\uff01\uff1f!?;\uff1b]/;

function cutFront(head: string): string {
  if (head.length <= REACH) {
    return head;
  }
  const near = head.slice(-REACH);
  const at = near.search(FULL_STOP);
  return `\u2026${at < 0 ? near : near.slice(at + 1)}`;
}

function cutBack(tail: string): string {
  if (tail.length <= REACH) {
    return tail;
  }
  const near = tail.slice(0, REACH);
  const at = [...near].findLastIndex((sign) => FULL_STOP.test(sign));
  return `${at < 0 ? near : near.slice(0, at + 1)}\u2026`;
}
