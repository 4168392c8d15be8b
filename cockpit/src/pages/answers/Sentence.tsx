import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { around } from './sentence';

interface Props {
  code: string;
  year: number | undefined;
  source: Schemas['AnswerSource'];
}

/** The sentence that promised it, marked in what stands around it. */
export function Sentence({ code, year, source }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const text = useResource('/api/v1/plans/texts/{hash}', { path: { hash: source.hash } });
  // The sentence came with the answer; what stands around it follows.
  const found = text.data
    ? around(text.data.text, source.start, source.end)
    : around(source.sentence, source.start - source.sentenceStart, source.end - source.sentenceStart);
  return (
    <>
      <blockquote className="words" lang="zh-CN">
        <span className="quiet">{found.before}</span>
        <mark className="hit hit-chosen">{found.words}</mark>
        <span className="quiet">{found.after}</span>
      </blockquote>
      <p className="small sentence-place">
        <span className="quiet">
          {source.report} {source.section}
        </span>
        <Button size="small" onClick={() => void navigate(`/plan?year=${year ?? ''}&shelf=all&promise=${code}`)}>
          {t('promise.inReport')}
        </Button>
      </p>
    </>
  );
}
