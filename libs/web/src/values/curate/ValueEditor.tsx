import { useMutation } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { CreateValueDocument, EditValueDocument, RetireValueDocument } from '../../gql';
import type { CuratedValue } from './curated';
import styles from './curate.module.css';
import { TextPair } from './TextPair';
import { useRefusal } from './use-refusal';
import { ValueLook } from './ValueLook';

interface Props {
  /** Null for a new one. */
  value: CuratedValue | null;
  /** The first value of a company is the customer's whatever is said. */
  isFirst: boolean;
  onClose: () => void;
  onChanged: () => void;
}

const wordsOf = (value: CuratedValue | null, isFirst: boolean) => ({
  nameRu: value?.nameRu ?? '',
  nameEn: value?.nameEn ?? '',
  descriptionRu: value?.descriptionRu ?? '',
  descriptionEn: value?.descriptionEn ?? '',
  colour: value?.colour ?? 'pine',
  icon: value?.icon ?? 'heart',
  isCustomer: value?.isCustomer ?? isFirst,
});

export function ValueEditor({ value, isFirst, onClose, onChanged }: Props) {
  const { t, inLocale } = useLocale();
  const [words, setWords] = useState(() => wordsOf(value, isFirst));
  const [retiring, setRetiring] = useState(false);
  const [create, creating] = useMutation(CreateValueDocument);
  const [edit, editing] = useMutation(EditValueDocument);
  const [retire] = useMutation(RetireValueDocument);
  const { textFor, refused, clear } = useRefusal();
  const busy = creating.loading || editing.loading;

  const done = (text: string) => {
    showToast({ text });
    onChanged();
    onClose();
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    clear();
    try {
      if (value) await edit({ variables: { input: { id: value.id, ...words } } });
      else await create({ variables: { input: words } });
      done(t(value ? 'values.saved' : 'values.created'));
    } catch (error) {
      refused(error);
    }
  }

  async function takeOut() {
    try {
      const note = t('values.retired.note', { name: inLocale(value!, 'name') });
      await retire({ variables: { input: { id: value!.id, retired: true, note } } });
      done(t('values.retired.done'));
    } catch (error) {
      refused(error);
    }
  }

  const general = textFor('', 'id', 'colour', 'icon', 'isCustomer');
  return (
    <>
      <Dialog
        opened={!retiring}
        onClose={onClose}
        size="lg"
        title={value ? t('values.edit_named', { name: inLocale(value, 'name') }) : t('values.new')}
      >
        <form className={styles.editor} onSubmit={(event) => void submit(event)} noValidate>
          {general && (
            <p className={styles.fault} role="alert">
              {general}
            </p>
          )}
          <TextPair
            autoFocus
            label={t('values.name')}
            ru={words.nameRu}
            en={words.nameEn}
            onChange={(nameRu, nameEn) => setWords({ ...words, nameRu, nameEn })}
            maxLength={60}
            errorRu={textFor('nameRu')}
            errorEn={textFor('nameEn')}
          />
          <TextPair
            label={t('values.description')}
            ru={words.descriptionRu}
            en={words.descriptionEn}
            onChange={(descriptionRu, descriptionEn) => setWords({ ...words, descriptionRu, descriptionEn })}
            maxLength={300}
            errorRu={textFor('descriptionRu')}
            errorEn={textFor('descriptionEn')}
          />
          <ValueLook
            colour={words.colour}
            icon={words.icon}
            onColour={(colour) => setWords({ ...words, colour })}
            onIcon={(icon) => setWords({ ...words, icon })}
          />
          <Checkbox
            label={t('values.customers')}
            description={t('values.customers_hint')}
            checked={words.isCustomer}
            disabled={isFirst || value?.isCustomer}
            onChange={(event) => setWords({ ...words, isCustomer: event.currentTarget.checked })}
          />
          <div className={styles.buttons}>
            <Button type="submit" loading={busy}>
              {t(value ? 'values.save' : 'values.create')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            {value && !value.isCustomer && (
              <Button variant="subtle" color="danger" className={styles.aside} onClick={() => setRetiring(true)}>
                {t('values.retire')}
              </Button>
            )}
          </div>
        </form>
      </Dialog>
      {value && (
        <ConfirmDialog
          opened={retiring}
          onClose={() => setRetiring(false)}
          title={t('values.retire_named', { name: inLocale(value, 'name') })}
          confirmLabel={t('values.retire')}
          onConfirm={takeOut}
        >
          {t('values.retire_means')}
        </ConfirmDialog>
      )}
    </>
  );
}
