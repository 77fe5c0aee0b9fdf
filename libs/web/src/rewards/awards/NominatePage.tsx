import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { newRequestKey, useFailureText } from '../../frame';
import { NominationFormDocument } from '../../gql';
import { useRoundName } from './names';
import type { Begun } from './nomination-draft';
import { NominationForm } from './NominationForm';

/** Proposing somebody for an award: a draft begins with the page and is found again under its id. */
export default function NominatePage() {
  const { id: roundId = '' } = useParams();
  const [params] = useSearchParams();
  const begun = (useLocation().state as { begun?: Begun } | null)?.begun;
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const roundName = useRoundName();
  const [id] = useState(() => params.get('id') ?? newRequestKey());
  const { data, error, refetch } = useQuery(NominationFormDocument, {
    variables: { roundId, id },
    fetchPolicy: 'network-only',
  });
  const round = data?.awardRound;
  if (!data)
    return (
      <Page title={t('awards.nominate')} width="reading">
        {error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={2} />}
      </Page>
    );
  if (!round?.open)
    return (
      <Page title={t('awards.nominate')} width="reading">
        <EmptyState
          title={t('awards.closed')}
          action={
            <Button component={Link} to="/awards" variant="default">
              {t('awards.title')}
            </Button>
          }
        >
          {t('awards.closed_text')}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={t('awards.nominate.title', { award: inLocale(round.award, 'name') })}
      lead={roundName(round.label)}
      width="reading"
    >
      <NominationForm
        id={id}
        round={round}
        present={data.myNomination ?? null}
        suggested={data.peopleToThank}
        begun={begun}
      />
    </Page>
  );
}
