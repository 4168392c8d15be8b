/** A promise's place in the text, in UTF-16 units as on the server. */
export interface Place {
  code: string;
  start: number;
  end: number;
}

/** A stretch of a paragraph with the promises whose words it belongs to. */
export interface Stretch {
  text: string;
  codes: string[];
  /** Codes that begin here: where the item's number is written. */
  begins: string[];
}

export interface Paragraph {
  start: number;
  codes: string[];
  stretches: Stretch[];
}

/** Cuts the report into paragraphs and these at every border of a promise, so that overlapping promises can be shown. */
export function cut(text: string, places: Place[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const here = sorted.filter((place) => place.start < to && place.end > from);
    if (to > from) {
      const borders = new Set([from, to]);
      for (const place of here) {
        borders.add(Math.max(from, place.start));
        borders.add(Math.min(to, place.end));
      }
      const marks = [...borders].sort((a, b) => a - b);
      const stretches = marks.slice(0, -1).map((start, index) => {
        const end = marks[index + 1] ?? to;
        const covering = here.filter((place) => place.start <= start && place.end >= end);
        return {
          text: text.slice(start, end),
          codes: covering.map((place) => place.code),
          begins: covering.filter((place) => place.start === start).map((place) => place.code),
        };
      });
      paragraphs.push({ start: from, codes: here.map((place) => place.code), stretches });
    }
    from = to + 1;
  }
  return paragraphs;
}
