import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Link } from 'react-router';
import { InvitationToOrderDocument } from '../../gql';
import styles from './order.module.css';

/** While a campaign is running and one hasn't answered. Nothing otherwise. */
export default function Invitation() {
  const { t, format, inLocale } = useLocale();
  const campaign = useQuery(InvitationToOrderDocument).data?.ballotCampaignRunning;
  if (!campaign || campaign.ownBallot) return null;
  return (
    <Card title={inLocale(campaign, 'name')}>
      <div className={styles.answer}>
        <p>{t('ballots.invitation', { day: format.day(`${campaign.endsOn}T12:00:00Z`) })}</p>
        <div className={styles.buttons}>
          <Button component={Link} to="/values/order">
            {t('ballots.answer')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
