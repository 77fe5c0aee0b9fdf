import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { JudgeSignalInput } from './fairness.input';
import { signalsOfNight } from './night.queries';
import type { Signal } from './signals.queries';

/** What somebody found when they looked. Changes nothing else: no points, no rights. Throws input.not_found. */
export async function judgeSignal(tx: Tx, viewer: Viewer, input: JudgeSignalInput): Promise<Signal> {
  const found = async () => (await signalsOfNight(tx)).find(({ id }) => id === input.signal);
  const before = await found();
  // nobody judges a signal that names them
  if (!before || before.peopleIds.includes(viewer.employeeId)) throw new DomainError('input.not_found', 'input.signal');
  const id = newId();
  await tx.sql(
    'fairness.judge',
    `insert into culture_signal_verdict (company_id, id, signal, verdict, words, followed, by_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, id, input.signal, input.verdict, input.words, input.followed, viewer.employeeId],
  );
  await audit(tx, viewer, 'culture.judge_signal', { type: 'signal_verdict', id }, { verdict: input.verdict });
  return (await found())!;
}
