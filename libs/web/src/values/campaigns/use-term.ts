import { useLocale } from '@zasluga/locale';
import type { CampaignFieldsFragment } from '../../gql';

/** From the first day to the last, in words. */
export function useTerm() {
  const { t, format } = useLocale();
  const day = (text: string) => format.day(`${text}T12:00:00Z`);
  return ({ startsOn, endsOn }: Pick<CampaignFieldsFragment, 'startsOn' | 'endsOn'>) =>
    t('ballots.term', { from: day(startsOn), until: day(endsOn) });
}
