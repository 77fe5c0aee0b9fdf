import { Card, ErrorState, Skeleton } from '@zasluga/ui';
import type { ReactNode } from 'react';
import { useFailureText } from '../../frame';
import styles from './funds.module.css';

interface Props<Data> {
  title: string;
  text: string;
  query: { readonly data?: Data; readonly error?: unknown; refetch(): Promise<unknown> };
  children: (now: Data) => ReactNode;
}

/** One setting of the company, fetched by itself: what it is for, and while it is on its way or can't be had, that. */
export function SettingCard<Data>({ title, text, query: { data, error, refetch }, children }: Props<Data>) {
  const tell = useFailureText();
  return (
    <Card title={title}>
      <p className={styles.lead}>{text}</p>
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={2} />)}
      {data && children(data)}
    </Card>
  );
}
