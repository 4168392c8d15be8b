import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cut, type Paragraph, type Place } from './passages';

interface Props {
  text: string;
  places: Place[];
  /** Place in the list, shown beside the words. */
  numbers: Map<string, number>;
  chosen: string | undefined;
  hovered: string | undefined;
  onHover: (code: string | undefined) => void;
  onChoose: (code: string) => void;
}

/** The report itself; every promise is marked where it stands. */
export function ReportText({ text, places, numbers, chosen, hovered, onHover, onChoose }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => cut(text, places), [text, places]);
  useEffect(() => {
    const frame = box.current;
    const mark = chosen && frame?.querySelector(`[data-begins~="${CSS.escape(chosen)}"]`);
    if (frame && mark) {
      const top = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top;
      if (top < 40 || top > frame.clientHeight - 80) {
        frame.scrollTop += top - frame.clientHeight / 3;
      }
    }
    // The text may come before what it promises.
  }, [chosen, places.length > 0]);
  return (
    <div
      ref={box}
      className="report-text"
      tabIndex={0}
      role="region"
      aria-label={t('plan.text')}
      onMouseOver={(event) => onHover((event.target as HTMLElement).closest<HTMLElement>('[data-code]')?.dataset.code)}
      onMouseLeave={() => onHover(undefined)}
      onClick={(event) => {
        const code = (event.target as HTMLElement).closest<HTMLElement>('[data-code]')?.dataset.code;
        if (code) {
          onChoose(code);
        }
      }}
    >
      {paragraphs.map((paragraph) => (
        <Line
          key={paragraph.start}
          paragraph={paragraph}
          numbers={numbers}
          chosen={chosen && paragraph.codes.includes(chosen) ? chosen : undefined}
          hovered={hovered && paragraph.codes.includes(hovered) ? hovered : undefined}
        />
      ))}
    </div>
  );
}

/** Redrawn only when it holds what is chosen or pointed at. */
const Line = memo(function Line({
  paragraph,
  numbers,
  chosen,
  hovered,
}: {
  paragraph: Paragraph;
  numbers: Map<string, number>;
  chosen: string | undefined;
  hovered: string | undefined;
}) {
  return (
    <p>
      {paragraph.stretches.map((stretch, index) => {
        const code = stretch.codes.at(-1);
        if (!code) {
          return <span key={index}>{stretch.text}</span>;
        }
        const names = ['hit'];
        if (chosen && stretch.codes.includes(chosen)) {
          names.push('hit-chosen');
        }
        if (hovered && stretch.codes.includes(hovered)) {
          names.push('hit-hovered');
        }
        return (
          <mark key={index} className={names.join(' ')} data-code={code} data-begins={stretch.begins.join(' ')}>
            {stretch.begins.length > 0 && <sup aria-hidden="true">{stretch.begins.map((begin) => numbers.get(begin)).join(',')}</sup>}
            {stretch.text}
          </mark>
        );
      })}
    </p>
  );
});
