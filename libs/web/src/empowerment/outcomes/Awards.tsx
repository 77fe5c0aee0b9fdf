import { useQuery } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useNavigate } from 'react-router';
import { AwardsForDecisionDocument, type DecisionOutcomesFragment } from '../../gql';
import { storyOf } from './story';
import type { Begun } from '../../rewards/awards/nomination-draft';

interface Props {
  decision: DecisionOutcomesFragment;
  /** Null: one's own entry, and somebody else is proposed. */
  nominee: DecisionOutcomesFragment['author'] | null;
}

/** A nomination begun with what the entry says; nothing where no round takes any. */
export function Awards({ decision, nominee }: Props) {
  const { t, inLocale } = useLocale();
  const navigate = useNavigate();
  const { data } = useQuery(AwardsForDecisionDocument);
  const rounds = data?.openAwardRounds ?? [];
  const [only] = rounds;
  if (!only) return null;
  const begun: Begun = {
    draft: {
      people: nominee ? [nominee] : [],
      why: nominee ? storyOf(decision) : '',
    },
    decisionId: decision.id,
  };
  const nominate = (id: string) => void navigate(`/awards/${id}/nominate`, { state: { begun } });
  if (rounds.length === 1)
    return (
      <Button variant="default" onClick={() => nominate(only.id)}>
        {t('outcomes.nominate_for', { award: inLocale(only.award, 'name') })}
      </Button>
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default">{t('outcomes.nominate')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rounds.map((round) => (
          <Menu.Item key={round.id} onClick={() => nominate(round.id)}>
            {inLocale(round.award, 'name')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
