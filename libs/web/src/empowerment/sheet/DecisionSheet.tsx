import { useMediaQuery } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { useState } from 'react';
import type { DecisionFieldsFragment } from '../../gql';
import Sender from '../offline/Sender';
import { AfterStep } from './AfterStep';
import { FirstStep, type Saved } from './FirstStep';
import { knownOf } from './questions';

interface Props {
  /** What is completed; without it a new one begins. */
  decision?: DecisionFieldsFragment;
  /** An item of the menu, or `own`, that was chosen before the sheet opened. */
  given?: string;
  onClose: () => void;
}

/** Saved with what was done; everything else is asked afterwards, one tap each, and can be left out. */
export function DecisionSheet({ decision, given, onClose }: Props) {
  const { t } = useLocale();
  const phone = useMediaQuery('(max-width: 768px)');
  const [saved, setSaved] = useState<Saved | null>(null);
  const about = decision
    ? { key: decision.id, id: decision.id, kind: decision.kind, did: decision.did, known: knownOf(decision) }
    : saved && { ...saved, id: null };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      fullScreen={phone}
      radius={phone ? 0 : undefined}
      title={t('empowerment.sheet.title')}
    >
      <Sender />
      {about ? (
        <AfterStep about={about} fresh={!decision} onClose={onClose} />
      ) : (
        <FirstStep given={given} onSaved={setSaved} />
      )}
    </Dialog>
  );
}
