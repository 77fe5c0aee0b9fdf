import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { SIMILAR_PROCEDURE_FROM } from '@zasluga/domain';
import { SimilarProceduresDocument, type SimilarProceduresQuery } from '../../gql';

export type SimilarProcedure = SimilarProceduresQuery['similarProcedures'][number];

const PAUSE_MS = 300;

/** What probably is the same under another name, once one pauses in typing; nothing while the name is too short to tell. */
export function useSimilarProcedures(name: string, exceptId: string | null = null): readonly SimilarProcedure[] {
  const [asked] = useDebouncedValue(name.trim(), PAUSE_MS);
  const long = asked.length >= SIMILAR_PROCEDURE_FROM;
  const { data } = useQuery(SimilarProceduresDocument, { variables: { name: asked, exceptId }, skip: !long });
  return long ? (data?.similarProcedures ?? []) : [];
}
