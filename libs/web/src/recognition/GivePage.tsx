import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useComposer } from '../frame';
import { FeedPersonDocument } from '../gql';
import { useConfirmed, useViewer } from '../identity';
import { peopleOf, readKnown } from './composer/known';

/** The address `/give?to=…`: opens the composer over the feed, with this person where one is named. Without a line as this device knows them. */
export default function GivePage() {
  const give = useComposer();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const to = params.get('to') ?? '';
  const { data, error } = useQuery(FeedPersonDocument, { variables: { id: to }, skip: !to });
  const away = !useConfirmed() || !!error;
  const me = useViewer().id;
  const remembered = useMemo(
    () => (away ? peopleOf(readKnown(localStorage, me)).find(({ id }) => id === to) : undefined),
    [away, me, to],
  );
  const person = data?.employee ?? remembered;
  const known = !to || away || !!data;
  useEffect(() => {
    if (!known) return;
    give(person ? { to: person } : {});
    void navigate('/', { replace: true });
  }, [known, person, give, navigate]);
  return null;
}
