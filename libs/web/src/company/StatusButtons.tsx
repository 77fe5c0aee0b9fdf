import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../frame';
import { type EmployeeStatus, SetEmployeeStatusDocument } from '../gql';
import type { Person } from './person';

/** Pause, let go, take back. Each says what follows from it. */
export function StatusButtons({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [setStatus] = useMutation(SetEmployeeStatusDocument);
  const [asked, setAsked] = useState<'SUSPENDED' | 'LEFT'>();
  async function become(status: EmployeeStatus) {
    try {
      await setStatus({ variables: { id: person.id, status } });
      showToast({ text: t('company.person.saved') });
      onDone();
    } catch (failure) {
      showToast({ text: tell(failure), tone: 'error' });
    }
  }
  const name = format.fullName(person);
  const deed = asked === 'LEFT' ? 'left' : 'suspended';
  return (
    <>
      {person.status === 'ACTIVE' && (
        <Button variant="default" onClick={() => setAsked('SUSPENDED')}>
          {t('company.person.suspended')}
        </Button>
      )}
      {person.status !== 'LEFT' && (
        <Button variant="default" onClick={() => setAsked('LEFT')}>
          {t('company.person.left')}
        </Button>
      )}
      {person.status !== 'ACTIVE' && (
        <Button variant="default" onClick={() => void become('ACTIVE')}>
          {t('company.person.active')}
        </Button>
      )}
      <ConfirmDialog
        opened={!!asked}
        onClose={() => setAsked(undefined)}
        title={t(`company.person.${deed}_title`, { name })}
        confirmLabel={t(`company.person.${deed}`)}
        onConfirm={() => become(asked ?? 'SUSPENDED')}
      >
        {t(`company.person.${deed}_text`)}
      </ConfirmDialog>
    </>
  );
}
