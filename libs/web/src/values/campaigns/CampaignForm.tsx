import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import {
  type CampaignFieldsFragment,
  CampaignsDocument,
  CreateCampaignDocument,
  EditCampaignDocument,
} from '../../gql';
import { TextPair } from '../curate/TextPair';
import { useRefusal } from '../curate/use-refusal';
import styles from './campaigns.module.css';

interface Props {
  campaign: CampaignFieldsFragment | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

const TERM_DAYS = 14;
const REMINDER_DAYS = 10;

export function CampaignForm({ campaign, onClose, onSaved }: Props) {
  const { t, format } = useLocale();
  const today = format.plainDay();
  const [words, setWords] = useState({
    nameRu: campaign?.nameRu ?? t('ballots.form.name_ru'),
    nameEn: campaign?.nameEn ?? t('ballots.form.name_en'),
    startsOn: campaign?.startsOn ?? today,
    endsOn: campaign?.endsOn ?? format.plainDay(TERM_DAYS),
    remindOn: campaign ? (campaign.remindOn ?? '') : format.plainDay(REMINDER_DAYS),
    unrankedLast: campaign?.unrankedLast ?? false,
  });
  const [create, creating] = useMutation(CreateCampaignDocument, { refetchQueries: [CampaignsDocument] });
  const [edit, editing] = useMutation(EditCampaignDocument);
  const { textFor, refused, clear } = useRefusal();
  const busy = creating.loading || editing.loading;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    clear();
    const input = { ...words, remindOn: words.remindOn || null };
    try {
      const id = campaign
        ? (await edit({ variables: { input: { id: campaign.id, ...input } } })).data?.editBallotCampaign.id
        : (await create({ variables: { input } })).data?.createBallotCampaign.id;
      showToast({ text: t('ballots.form.saved') });
      onClose();
      if (id) onSaved(id);
    } catch (error) {
      refused(error);
    }
  }

  const day = (field: 'startsOn' | 'endsOn' | 'remindOn', hint?: string) => (
    <TextInput
      type="date"
      label={t(`ballots.form.${field}`)}
      description={hint}
      min={today}
      value={words[field]}
      onChange={(event) => setWords({ ...words, [field]: event.currentTarget.value })}
      error={textFor(field)}
    />
  );
  return (
    <Dialog opened onClose={onClose} size="lg" title={t(campaign ? 'ballots.form.edit' : 'ballots.campaigns.new')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {textFor('', 'id') && (
          <p className={styles.fault} role="alert">
            {textFor('', 'id')}
          </p>
        )}
        <TextPair
          autoFocus
          label={t('ballots.campaigns.name')}
          ru={words.nameRu}
          en={words.nameEn}
          onChange={(nameRu, nameEn) => setWords({ ...words, nameRu, nameEn })}
          maxLength={80}
          errorRu={textFor('nameRu')}
          errorEn={textFor('nameEn')}
        />
        <div className={styles.days}>
          {day('startsOn')}
          {day('endsOn')}
          {day('remindOn')}
        </div>
        <p className={styles.hint}>{t('ballots.form.reminder_hint')}</p>
        <Checkbox
          label={t('ballots.form.unranked_last')}
          description={t('ballots.form.unranked_last_hint')}
          checked={words.unrankedLast}
          onChange={(event) => setWords({ ...words, unrankedLast: event.currentTarget.checked })}
        />
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            {t(campaign ? 'ballots.form.save' : 'ballots.form.create')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
