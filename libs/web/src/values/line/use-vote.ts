import { useMutation } from '@apollo/client/react';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { LineCountsDocument, type LineVerdict, VoteOnBehaviourDocument } from '../../gql';
import type { Act } from './act';

/** Casts, changes or (null) takes back one's vote; every list that shows the behaviour follows by itself. */
export function useVote() {
  const tell = useFailureText();
  const [send, { loading }] = useMutation(VoteOnBehaviourDocument, { refetchQueries: [LineCountsDocument] });
  async function vote({ id }: Pick<Act, 'id'>, verdict: LineVerdict | null): Promise<boolean> {
    try {
      await send({ variables: { input: { behaviourId: id, verdict } } });
      return true;
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
      return false;
    }
  }
  return { vote, busy: loading };
}
