import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../frame';
import { PersonRecordDocument } from '../gql';
import { PersonForm } from './PersonForm';

interface Props {
  /** null: a new person */
  id: string | null;
  opened: boolean;
  onClose: () => void;
}

export function PersonDialog({ id, opened, onClose }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(PersonRecordDocument, {
    variables: { id: id ?? '' },
    skip: !id || !opened,
    fetchPolicy: 'network-only',
  });
  const person = id ? data?.employee : undefined;
  const done = () => {
    onClose();
    void client.refetchQueries({ include: ['Directory'] });
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={person ? format.fullName(person) : id ? t('company.person.title') : t('company.person.new')}
    >
      {!id && <PersonForm onDone={done} />}
      {id && person && <PersonForm key={person.id} person={person} onDone={done} />}
      {id && data && !person && (
        <ErrorState title={t('company.person.nobody')} text={t('company.person.nobody_text')} />
      )}
      {id && !data && error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {id && !data && !error && <Skeleton lines={6} />}
    </Dialog>
  );
}
