import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText, useFailureWords } from '../../../frame';
import { CreateRewardDocument, EditRewardDocument, RemoveRewardPictureDocument } from '../../../gql';
import { createInputOf, type Draft, draftOf, editInputOf } from './draft';
import { EditorCodes } from './EditorCodes';
import { EditorNumbers } from './EditorNumbers';
import { EditorPicture, type NewPicture } from './EditorPicture';
import { EditorPrices } from './EditorPrices';
import { EditorRules } from './EditorRules';
import { EditorTexts } from './EditorTexts';
import { EditorVariants } from './EditorVariants';
import type { Listed } from './listed';
import styles from './manage.module.css';
import { sendFile } from './send-file';

interface Props {
  /** null: a new one */
  reward: Listed | null;
  onClose: () => void;
  onChanged: () => void;
}

/** Fields that show their own fault; of any other it stands on top. */
const KNOWN =
  /^((name|description|organisation)(Ru|En)|kind|price|stock|addStock|timeOffAmount|cancelHours|limitCount|audience\.unitIds|variants)/;

/** A reward whole: texts, picture, price, stock, variants, rules, codes. Whatever is refused, what was typed stays. */
export function RewardEditor({ reward, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [draft, setDraft] = useState(() => draftOf(reward));
  const [picture, setPicture] = useState<NewPicture>(undefined);
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const save = useSave(reward);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const faultOf = (...fields: string[]) =>
    fault && fields.some((field) => fault.field.startsWith(field)) ? fault.text : undefined;
  const missing = useMissing(draft, reward);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (missing) return setFault(missing);
    setFault(null);
    setBusy(true);
    try {
      const told = await save(draft, picture);
      showToast(told ? { text: told, tone: 'error' } : { text: t('rewards.catalogue.saved') });
      onChanged();
      onClose();
    } catch (error) {
      setFault({ field: failureOf(error).field?.replace('input.', '') ?? '', text: tell(error) });
    } finally {
      setBusy(false);
    }
  }

  const parts = { draft, set, faultOf };
  const codes = draft.usesCodes && draft.kind === 'VOUCHER';
  return (
    <Dialog opened onClose={onClose} size="xl" title={t(reward ? 'rewards.catalogue.edit' : 'rewards.catalogue.add')}>
      <form className={styles.editor} onSubmit={(event) => void submit(event)} noValidate>
        {fault && !KNOWN.test(fault.field) && (
          <p className={styles.fault} role="alert">
            {fault.text}
          </p>
        )}
        <EditorTexts {...parts} />
        <EditorNumbers {...parts} reward={reward} />
        <EditorPicture draft={draft} shown={reward?.picture ?? null} chosen={picture} onChoose={setPicture} />
        {codes ? reward && <EditorCodes reward={reward} onChanged={onChanged} /> : <EditorVariants {...parts} />}
        <EditorRules {...parts} />
        {reward && <EditorPrices rewardId={reward.id} />}
        <div className={styles.submit}>
          <Button type="submit" loading={busy}>
            {t('rewards.catalogue.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What has to be filled in before it is sent; null when nothing is missing. */
function useMissing(draft: Draft, reward: Listed | null): { field: string; text: string } | null {
  const { t } = useLocale();
  const empty = (['nameRu', 'nameEn'] as const).find((field) => !draft[field].trim());
  if (empty) return { field: empty, text: t('rewards.catalogue.name_needed') };
  if (draft.price === '') return { field: 'price', text: t('rewards.catalogue.price_needed') };
  if (draft.variants.some((one) => !one.nameRu.trim() || !one.nameEn.trim()))
    return { field: 'variants', text: t('rewards.catalogue.name_needed') };
  const counted = !reward && !draft.unlimited && !draft.usesCodes && draft.variants.length === 0;
  return counted && draft.pieces === '' ? { field: 'stock', text: t('rewards.catalogue.stock_needed') } : null;
}

/** Saves the reward, then its picture. Returns what became of the picture when it was refused; throws what the reward was refused with. */
function useSave(reward: Listed | null) {
  const words = useFailureWords();
  const [create] = useMutation(CreateRewardDocument);
  const [edit] = useMutation(EditRewardDocument);
  const [removePicture] = useMutation(RemoveRewardPictureDocument);
  return async (draft: Draft, picture: NewPicture): Promise<string | undefined> => {
    const id = reward
      ? (await edit({ variables: { input: editInputOf(reward.id, draft) } })).data?.editReward.id
      : (await create({ variables: { input: createInputOf(draft) } })).data?.createReward.id;
    if (!id) return undefined;
    if (picture === null) await removePicture({ variables: { rewardId: id } });
    if (!picture) return undefined;
    const sent = await sendFile(`/files/rewards/pictures/${id}`, picture);
    return 'failure' in sent ? words(sent.failure) : undefined;
  };
}
