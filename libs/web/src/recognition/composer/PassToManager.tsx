import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ManagerOfDocument } from '../../gql';
import { useViewer } from '../../identity';
import type { Draft, Receiver } from './draft';

interface Props {
  /** Somebody among the receivers who doesn't work here any more. */
  leftId: string;
  people: readonly Receiver[];
  onChange: (change: Pick<Draft, 'receivers'>) => void;
}

/** Words for somebody who has left needn't be lost: whoever led them may take the thanks. Nothing where there is nobody to take it. */
export function PassToManager({ leftId, people, onChange }: Props) {
  const { t, format } = useLocale();
  const me = useViewer().id;
  const { data } = useQuery(ManagerOfDocument, { variables: { id: leftId } });
  const manager = data?.employee?.manager;
  if (!manager || manager.status !== 'ACTIVE' || manager.id === me || !people.some(({ id }) => id === leftId))
    return null;

  function pass({ id, firstName, lastName, roleTitle, unit }: NonNullable<typeof manager>) {
    const others = people.filter((person) => person.id !== leftId && person.id !== id);
    onChange({ receivers: [...others, { id, firstName, lastName, roleTitle, unitId: unit?.id ?? null }] });
  }

  return (
    <Button variant="default" onClick={() => pass(manager)}>
      {t('recognition.give.pass_to_manager', { name: format.name(manager) })}
    </Button>
  );
}
