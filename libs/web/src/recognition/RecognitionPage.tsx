import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { isNotFound, page, useFailureText } from '../frame';
import { RecognitionPageDocument } from '../gql';
import { useViewer } from '../identity';
import { useReadPraise } from '../praise';
import { RecognitionCard } from './card/RecognitionCard';
import { useThankedNames } from './card/Receivers';
import { useRecognitionChanges } from './feed/use-changes';

const Chain = page(['chain'], () => import('./chain/Chain'));
const AwardBehind = page(['awards'], () => import('../rewards/awards/AwardBehind'));
const OwnRuleReward = page(['rules'], () => import('../rewards/rules/OwnRuleReward'));

/** One recognition by its permanent address. */
export default function RecognitionPage() {
  const { t } = useLocale();
  const thanked = useThankedNames();
  const tell = useFailureText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(RecognitionPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useRecognitionChanges();
  const found = data?.recognition;
  const me = useViewer().employee.id;
  const mine = !!found?.receivers.some(({ employee }) => employee.id === me);
  const aboutMe = mine && found?.source === 'CUSTOMER';
  useReadPraise(aboutMe ? found.id : undefined);
  const missing = data?.recognition === null || (error && isNotFound(error));
  const title = found ? t('recognition.page.title', { names: thanked(found) }) : t('recognition.page.one');
  return (
    <Page title={title} width="reading">
      {found && <RecognitionCard recognition={found} alone />}
      {found && (
        <Suspense fallback={null}>
          <Chain id={found.id} />
        </Suspense>
      )}
      {found?.source === 'COMPANY' && (
        <Suspense fallback={null}>
          <AwardBehind recognitionId={found.id} />
        </Suspense>
      )}
      {found && mine && (
        <Suspense fallback={null}>
          <OwnRuleReward recognitionId={found.id} />
        </Suspense>
      )}
      {missing && <EmptyState title={t('recognition.page.missing')}>{t('recognition.page.missing_text')}</EmptyState>}
      {!found &&
        !missing &&
        (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />)}
    </Page>
  );
}
