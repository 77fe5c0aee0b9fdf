import { useMutation } from '@apollo/client/react';
import { type RewardRules, rulesInOneLine } from '@zasluga/domain';
import { useEffect, useRef, useState } from 'react';
import { useFailureText } from '../../frame';
import { SaveRuleDraftDocument } from '../../gql';
import { inputOf, rulesOf, type Version } from './version';

const PATIENCE_MS = 700;
const asText = (rules: RewardRules, note: string) => `${rulesInOneLine(rules)} ${note}`;

/** The draft on the screen. It is saved by itself a moment after the last change, and at once by `flush`. */
export function useDraft(version: Version) {
  const tell = useFailureText();
  const [rules, setRules] = useState(() => rulesOf(version));
  const [note, setNote] = useState(version.note);
  const [fault, setFault] = useState('');
  const [send, { loading }] = useMutation(SaveRuleDraftDocument);
  const stored = useRef(asText(rules, note));
  const now = asText(rules, note);

  /** True when the server has what is on the screen. */
  async function flush(): Promise<boolean> {
    if (version.activatedAt || stored.current === now) return true;
    try {
      await send({ variables: { input: { id: version.id, rules: inputOf(rules), note } } });
      stored.current = now;
      setFault('');
      return true;
    } catch (error) {
      setFault(tell(error));
      return false;
    }
  }
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  useEffect(() => () => void latest.current(), []); // nothing typed is lost by leaving

  return {
    rules,
    note,
    setNote,
    set: (change: Partial<RewardRules>) => setRules((before) => ({ ...before, ...change })),
    flush,
    fault,
    saving: loading,
    saved: stored.current === now,
  };
}
export type Draft = ReturnType<typeof useDraft>;
