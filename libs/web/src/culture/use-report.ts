import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { Told } from './Report';
import { useView, type View } from './view';

/** A report of culture in the view of the address, and what its frame must know; the last figures stay until new ones are there. */
export function useReport<Data, Answer extends Told>(
  document: TypedDocumentNode<Data, View>,
  answerOf: (data: Data) => Answer,
) {
  const { view, show, changing } = useView();
  const { data, previousData, error, refetch } = useQuery(document, { variables: view });
  const known = data ?? previousData;
  const report = known && answerOf(known);
  const stale = changing || (!data && !!previousData);
  return { view, report, frame: { view, onShow: show, report, stale, error, onRetry: () => void refetch() } };
}
