import { useApolloClient, useMutation, useQuery, useSubscription } from '@apollo/client/react';
import type { Reference } from '@apollo/client';
import { useMissed } from '../frame';
import {
  MarkAllNoticesReadDocument,
  MarkNoticesReadDocument,
  NoticeArrivedDocument,
  NoticeRowFragmentDoc,
  type NoticeRowFragment,
  UnreadNoticesDocument,
} from '../gql';

/** How many are unread: asked once, then kept by what arrives. */
export function useUnread(): number {
  const client = useApolloClient();
  const { data, refetch } = useQuery(UnreadNoticesDocument);
  useMissed(() => {
    void refetch().catch(() => undefined);
    client.cache.evict({ fieldName: 'notices' }); // asked again where they are open, and else when they are opened
  });
  useSubscription(NoticeArrivedDocument, {
    onData: ({ data }) => {
      const arrived = data.data?.noticeArrived;
      if (!arrived) return;
      const reference = client.cache.writeFragment({
        fragment: NoticeRowFragmentDoc,
        fragmentName: 'NoticeRow',
        data: arrived,
      });
      client.cache.modify<{ unreadNoticeCount: number; notices: { nodes: readonly Reference[] } }>({
        fields: {
          unreadNoticeCount: (count) => Number(count) + 1,
          notices: (page) => {
            const known = page as { nodes: readonly Reference[] };
            return (reference ? { ...known, nodes: [reference, ...known.nodes] } : known) as never;
          },
        },
      });
    },
  });
  return data?.unreadNoticeCount ?? 0;
}

/** Marks as read, at once on the screen; the server's answer corrects the number. */
export function useReading() {
  const client = useApolloClient();
  const [markRead] = useMutation(MarkNoticesReadDocument);
  const [markAll] = useMutation(MarkAllNoticesReadDocument);

  const seen = (notice: Pick<NoticeRowFragment, 'id'>) =>
    client.cache.modify<NoticeRowFragment>({
      id: client.cache.identify({ __typename: 'Notice', id: notice.id }),
      fields: { readAt: () => new Date().toISOString() },
    });
  const setUnread = (count: number) =>
    client.writeQuery({ query: UnreadNoticesDocument, data: { unreadNoticeCount: count } });

  return {
    read: async (notice: NoticeRowFragment) => {
      if (notice.readAt) return;
      seen(notice);
      const { data } = await markRead({ variables: { ids: [notice.id] } });
      if (data) setUnread(data.markNoticesRead);
    },
    readAll: async (shown: readonly NoticeRowFragment[]) => {
      await markAll();
      for (const notice of shown) seen(notice);
      setUnread(0);
    },
  };
}
