import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useResource } from '../../api/resource';
import { around } from './sentence';

/** The sentence that promised it, marked in what stands around it. */
export function Sentence({ code, words, year }: { code: string; words: string; year: number | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = { year: year ?? 0, code };
  const promise = useResource(year === undefined ? null : '/api/v1/plans/{year}/promises/{code}', { path });
  const plan = useResource(year === undefined ? null : '/api/v1/plans/{year}', { path: { year: year ?? 0 } });
  const text = useResource(plan.data ? '/api/v1/plans/texts/{hash}' : null, { path: { hash: plan.data?.reportHash ?? '' } });
  const found = text.data && promise.data?.inText ? around(text.data.text, promise.data.start, promise.data.end) : undefined;
  return (
    <>
      <blockquote className="words" lang="zh-CN">
        {found ? (
          <>
            <span className="quiet">{found.before}</span>
            <mark className="hit hit-chosen">{found.words}</mark>
            <span className="quiet">{found.after}</span>
          </>
        ) : (
          words
        )}
      </blockquote>
      <p className="small">
        {promise.data && <span className="quiet">{promise.data.section} </span>}
        <Button size="small" onClick={() => void navigate(`/plan?year=${year}&shelf=all&promise=${code}`)}>
          {t('promise.inReport')}
        </Button>
      </p>
    </>
  );
}
