import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useComposer } from '../frame';
import { FeedPersonDocument } from '../gql';

/** The address `/give?to=…`: opens the composer over the feed, with this person where one is named. */
export default function GivePage() {
  const give = useComposer();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const to = params.get('to') ?? '';
  const { data, error } = useQuery(FeedPersonDocument, { variables: { id: to }, skip: !to });
  const known = !to || !!data || !!error;
  useEffect(() => {
    if (!known) return;
    give(data?.employee ? { to: data.employee } : {});
    void navigate('/', { replace: true });
  }, [known, data, give, navigate]);
  return null;
}
