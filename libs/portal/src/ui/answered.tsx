import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { refusalsOf, type ShownRefusal } from '../data/refusal.js';
import { useSay, useWords } from './language.js';
import { uiWords } from './words.js';

/** Refusals of an act, said where the act stands. */
export function RefusalList({ refusals }: { readonly refusals: readonly ShownRefusal[] }) {
  const say = useSay();
  if (refusals.length === 0) return null;
  return (
    <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }}
      title={refusals.map((r) => `${say(r.message)}${r.provision ? `（${r.provision}）` : ''}`).join(' ')} />
  );
}

export interface AnsweredProps<Data> {
  readonly data: Data | null | undefined;
  readonly fetching: boolean;
  readonly error?: CombinedError | undefined;
  readonly onRetry?: () => void;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query answered; while it is asked a quiet placeholder, after a failure the reason and the way out. */
export function Answered<Data>({ data, fetching, error, onRetry, children }: AnsweredProps<Data>) {
  const t = useWords(uiWords);
  const say = useSay();
  if (data !== null && data !== undefined) return <>{children(data)}</>;
  if (fetching) return <Skeleton active paragraph={{ rows: 4 }} />;
  return (
    <Alert type="error" showIcon title={refusalsOf(error).map((r) => say(r.message)).join(' ') || t('failed')}
      action={onRetry && <Button size="small" onClick={onRetry}>{t('retry')}</Button>} />
  );
}
