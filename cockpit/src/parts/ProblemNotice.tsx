import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { problemText } from './problemText';

/** What went wrong, with which value, and what to do about it. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t, i18n } = useTranslation();
  const text = problemText(problem, i18n.language);
  return (
    <Alert
      className="problem"
      type={problem.status >= 500 || problem.status === 0 ? 'error' : 'warning'}
      showIcon
      role="alert"
      title={text.title}
      description={
        <>
          {text.sentence && <p>{text.sentence}</p>}
          {text.values.length > 0 && (
            <dl className="values">
              {text.values.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <p>{text.advice}</p>
          {problem.requestId && <p className="quiet small">{t('problem.request', { id: problem.requestId })}</p>}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )
      }
    />
  );
}
