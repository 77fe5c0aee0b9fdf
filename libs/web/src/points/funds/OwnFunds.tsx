import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import { OwnFundsDocument } from '../../gql';
import { useViewer } from '../../identity';

/** The way to the funds that one looks after; whoever sees all of them has an entry of the navigation. */
export function OwnFunds() {
  const { t } = useLocale();
  const { roles } = useViewer();
  const skip = (['leader', 'reward_admin', 'admin'] as const).some((role) => roles.includes(role));
  const { data } = useQuery(OwnFundsDocument, { skip });
  return data?.funds.length ? <Link to="/admin/funds">{t('points.page.own_funds')}</Link> : null;
}
