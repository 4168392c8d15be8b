import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { problemLine } from './problemText';

/** Runs one change at a time, says that it is done or why it is not. */
export function useWrite() {
  const { message } = App.useApp();
  const { i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async <T>(work: () => Promise<T>, said?: string): Promise<T | undefined> => {
      setBusy(true);
      try {
        const result = await work();
        if (said) {
          void message.success(said);
        }
        return result;
      } catch (error) {
        void message.error({ content: problemLine(Problem.of(error), i18n.language), duration: 8 });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [message, i18n],
  );
  return { busy, run };
}
