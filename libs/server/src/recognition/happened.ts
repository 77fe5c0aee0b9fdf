import { enqueue, type Tx } from '@zasluga/kernel';

/**
 * Something happened to the recognition that other words follow: it was published, edited, hidden, taken back, shown again. They are told
 * that, not what: they read it as it is then. One waiting job a recognition; its handler locks the recognition before it reads, so that
 * what happens meanwhile either waits or is seen.
 */
export const tellHappened = (tx: Tx, id: string): Promise<void> =>
  enqueue(tx, 'recognition.happened', { id }, { key: id });
