import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { RecoveryMenuDocument } from '../../gql';
import { BudgetNote } from '../budgets/BudgetNote';
import { OwnLimits } from '../limits/OwnLimits';
import { Away } from '../offline/Away';
import { useAway } from '../offline/use-away';
import { useLastKnown } from '../offline/use-last-known';
import { CardDownload } from './CardDownload';
import { MenuTiles } from './MenuTiles';
import styles from './menu.module.css';
import { PlaceChoice } from './PlaceChoice';

/** What one may give a customer at once, without asking: a tap begins the entry. */
export default function MenuPage() {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [asked, setAsked] = useState<string | null>(null);
  const { data, previousData, error, refetch } = useQuery(RecoveryMenuDocument, {
    variables: { placeId: asked },
    fetchPolicy: 'cache-and-network',
  });
  const last = useLastKnown('menu', asked === null ? data : undefined); // of one's own place
  const away = useAway(data, error, refetch);
  const menu = (away ? last : (data ?? previousData))?.recoveryMenu;
  // how many are left nobody knows without a line
  const items = away ? (menu?.items ?? []).map((item) => ({ ...item, stock: null })) : menu?.items;
  const place = menu?.place ? inLocale(menu.place, 'name') : null;
  return (
    <Page
      width="reading"
      title={t('guidance.menu.title')}
      lead={place === null ? t('guidance.menu.lead_anywhere') : t('guidance.menu.lead', { place })}
    >
      {away && <Away text={t(menu ? 'guidance.menu.away' : 'guidance.menu.away_none')} />}
      {error && !away && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!items && !error && <Skeleton cards={3} lines={2} />}
      {items?.length === 0 && !away && (
        <EmptyState title={t('guidance.menu.empty')}>{t('guidance.menu.empty_text')}</EmptyState>
      )}
      {items && <MenuTiles items={items} />}
      <p className={styles.promise}>{t('guidance.menu.promise')}</p>
      {menu && !away && <PlaceChoice placeId={asked ?? menu.place?.id ?? null} onChange={setAsked} />}
      <BudgetNote />
      <OwnLimits />
      {menu && !away && <CardDownload placeId={menu.place?.id ?? null} />}
    </Page>
  );
}
