import { useTranslation } from 'react-i18next';

interface Props {
  words: string;
  cuts: number[];
  onChange: (cuts: number[]) => void;
}

/** The words with a place to cut after every mark of punctuation; reached by Tab, cut by Space. */
export function SplitWords({ words, cuts, onChange }: Props) {
  const { t } = useTranslation();
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const found of words.matchAll(/[\u3001\uff0c\uff1b\uff1a\u3002,;:]/g)) {
    pieces.push({ start, end: found.index + 1 });
    start = found.index + 1;
  }
  if (start < words.length) {
    pieces.push({ start, end: words.length });
  }
  const toggle = (at: number) => onChange(cuts.includes(at) ? cuts.filter((cut) => cut !== at) : [...cuts, at].sort((a, b) => a - b));
  return (
    <div className="split">
      <p className="quiet small">{t(pieces.length > 1 ? 'plan.splitHow' : 'plan.splitNowhere')}</p>
      <p className="split-words">
        {pieces.map((piece, index) => (
          <span key={piece.start}>
            {words.slice(piece.start, piece.end)}
            {index < pieces.length - 1 && (
              <button type="button" className={cuts.includes(piece.end) ? 'cut cut-on' : 'cut'} aria-pressed={cuts.includes(piece.end)} aria-label={t('plan.splitHere', { before: words.slice(Math.max(piece.start, piece.end - 9), piece.end - 1) })} onClick={() => toggle(piece.end)}>
                {'\u2702'}
              </button>
            )}
          </span>
        ))}
      </p>
      <p className="small">{t('plan.splitInto', { count: cuts.length + 1 })}</p>
    </div>
  );
}
