import { useQuery } from '@apollo/client/react';
import { RegisterDocument, type RegisterFilter, type RegisterOrder } from '../../gql';

const PAGE = 20;

/** A page of the register and how to have the next; what was shown before stays until the answer is there. */
export function useRegister(filter: RegisterFilter, order: RegisterOrder) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(RegisterDocument, {
    variables: { filter, order, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.procedureRegister;
  return {
    items: page?.nodes,
    stale: !data,
    loading,
    error: data ? undefined : error,
    retry: () => void refetch(),
    end: page?.pageInfo,
    more: (after: string | null) => fetchMore({ variables: { after } }),
  };
}
