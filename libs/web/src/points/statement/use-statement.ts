import { useQuery } from '@apollo/client/react';
import {
  MyStatementDocument,
  MyStatementMonthsDocument,
  type StatementFilter,
  StatementMonthsOfDocument,
  StatementOfDocument,
} from '../../gql';

/** One's own statement, or for an administrator somebody's: the lines and what came and went each month. */
export function useStatement(employeeId: string | undefined, filter: StatementFilter) {
  const fetchPolicy = 'cache-and-network' as const;
  const { month: _, ...allMonths } = filter;
  const id = employeeId ?? '';
  const mine = useQuery(MyStatementDocument, { variables: { filter }, skip: !!employeeId, fetchPolicy });
  const mineMonths = useQuery(MyStatementMonthsDocument, {
    variables: { filter: allMonths },
    skip: !!employeeId,
    fetchPolicy,
  });
  const theirs = useQuery(StatementOfDocument, {
    variables: { employeeId: id, filter },
    skip: !employeeId,
    fetchPolicy,
  });
  const theirMonths = useQuery(StatementMonthsOfDocument, {
    variables: { employeeId: id, filter: allMonths },
    skip: !employeeId,
    fetchPolicy,
  });
  const { error, loading, refetch } = employeeId ? theirs : mine;
  const list = employeeId
    ? (theirs.data ?? theirs.previousData)?.statementOf
    : (mine.data ?? mine.previousData)?.myStatement;
  const months = employeeId
    ? (theirMonths.data ?? theirMonths.previousData)?.statementMonthsOf
    : (mineMonths.data ?? mineMonths.previousData)?.myStatementMonths;
  const more = (after: string | null) => {
    const variables = { after };
    return employeeId ? theirs.fetchMore({ variables }) : mine.fetchMore({ variables });
  };
  return { list, months: months ?? [], error, loading, retry: () => void refetch(), more };
}
