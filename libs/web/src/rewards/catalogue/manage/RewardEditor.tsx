import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { PRICE_MAX, STOCK_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../../frame';
import { CreateRewardDocument, EditRewardDocument, type RewardKind } from '../../../gql';
import { useWorth } from '../BalanceLine';
import { KINDS } from '../kinds';
import type { Listed } from './listed';
import styles from './manage.module.css';

/** Fields side by side: what explains one of them stands below, so that they stay in line. */
const UNDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface Props {
  /** null: a new one */
  reward: Listed | null;
  onClose: () => void;
  onChanged: () => void;
}

interface Draft {
  kind: RewardKind;
  nameRu: string;
  nameEn: string;
  descriptionRu: string;
  descriptionEn: string;
  price: number | '';
  unlimited: boolean;
  /** Of a new one its stock, otherwise what is put in or taken out. */
  pieces: number | '';
  isActive: boolean;
}

const draftOf = (reward: Listed | null): Draft => ({
  kind: reward?.kind ?? 'GOODS',
  nameRu: reward?.nameRu ?? '',
  nameEn: reward?.nameEn ?? '',
  descriptionRu: reward?.descriptionRu ?? '',
  descriptionEn: reward?.descriptionEn ?? '',
  price: reward?.price ?? '',
  unlimited: reward ? reward.stock === null : false,
  pieces: reward ? 0 : '',
  isActive: reward?.isActive ?? true,
});

/** Both languages side by side. Stock is changed by pieces put in, so that what is redeemed meanwhile stays counted. */
export function RewardEditor({ reward, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [draft, setDraft] = useState(() => draftOf(reward));
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  const [create, creating] = useMutation(CreateRewardDocument);
  const [edit, editing] = useMutation(EditRewardDocument);
  const busy = creating.loading || editing.loading;
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const faultOf = (...fields: string[]) => (fault && fields.includes(fault.field) ? fault.text : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const { unlimited, pieces, price, ...texts } = draft;
    const empty = (['nameRu', 'nameEn'] as const).find((field) => !draft[field].trim());
    if (empty) return setFault({ field: empty, text: t('rewards.catalogue.name_needed') });
    if (price === '') return setFault({ field: 'price', text: t('rewards.catalogue.price_needed') });
    if (!reward && !unlimited && pieces === '')
      return setFault({ field: 'stock', text: t('rewards.catalogue.stock_needed') });
    const input = { ...texts, price };
    setFault(null);
    try {
      if (reward)
        await edit({ variables: { input: { id: reward.id, ...input, unlimited, addStock: Number(pieces) } } });
      else await create({ variables: { input: { ...input, stock: unlimited ? null : Number(pieces) } } });
      showToast({ text: t('rewards.catalogue.saved') });
      onChanged();
      onClose();
    } catch (error) {
      setFault({ field: failureOf(error).field?.replace('input.', '') ?? '', text: tell(error) });
    }
  }

  const known = ['nameRu', 'nameEn', 'descriptionRu', 'descriptionEn', 'price', 'stock', 'addStock'];
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(reward ? 'rewards.catalogue.edit' : 'rewards.catalogue.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form className={styles.editor} onSubmit={(event) => void submit(event)} noValidate>
        {fault && !known.includes(fault.field) && (
          <p className={styles.fault} role="alert">
            {fault.text}
          </p>
        )}
        <Texts draft={draft} set={set} faultOf={faultOf} />
        <Numbers draft={draft} set={set} faultOf={faultOf} reward={reward} />
        <div className={styles.submit}>
          <Button type="submit" loading={busy}>
            {t('rewards.catalogue.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface PartProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  faultOf: (...fields: string[]) => string | undefined;
}

function Texts({ draft, set, faultOf }: PartProps) {
  const { t } = useLocale();
  return (
    <div className={styles.languages}>
      {(['Ru', 'En'] as const).map((language) => (
        <div key={language} lang={language.toLowerCase()}>
          <TextInput
            label={t(`rewards.catalogue.name${language}`)}
            data-autofocus={language === 'Ru' || undefined}
            value={draft[`name${language}`]}
            onChange={(event) => set({ [`name${language}`]: event.currentTarget.value })}
            maxLength={120}
            error={faultOf(`name${language}`)}
          />
          <Textarea
            label={t(`rewards.catalogue.description${language}`)}
            value={draft[`description${language}`]}
            onChange={(event) => set({ [`description${language}`]: event.currentTarget.value })}
            maxLength={2000}
            autosize
            minRows={3}
            mt="sm"
            error={faultOf(`description${language}`)}
          />
        </div>
      ))}
    </div>
  );
}

function Numbers({ draft, set, faultOf, reward }: PartProps & { reward: Listed | null }) {
  const { t } = useLocale();
  const worth = useWorth();
  const whole = (value: number | string) => (typeof value === 'number' ? value : '');
  return (
    <div className={styles.numbers}>
      <NativeSelect
        label={t('rewards.catalogue.kind')}
        value={draft.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as RewardKind })}
        data={KINDS.map((kind) => ({ value: kind, label: t(`rewards.kind.${kind}`) }))}
      />
      <NumberInput
        label={t('rewards.catalogue.price')}
        description={draft.price === '' ? undefined : worth(draft.price)}
        inputWrapperOrder={UNDER}
        value={draft.price}
        onChange={(value) => set({ price: whole(value) })}
        min={1}
        max={PRICE_MAX}
        allowDecimal={false}
        error={faultOf('price')}
      />
      <div>
        <NumberInput
          label={t(reward && reward.stock !== null ? 'rewards.catalogue.add_stock' : 'rewards.catalogue.stock')}
          description={reward?.stock == null ? undefined : t('rewards.catalogue.now', { count: reward.stock })}
          inputWrapperOrder={UNDER}
          value={draft.unlimited ? '' : draft.pieces}
          onChange={(value) => set({ pieces: whole(value) })}
          min={reward ? -STOCK_MAX : 0}
          max={STOCK_MAX}
          allowDecimal={false}
          disabled={draft.unlimited}
          error={faultOf('stock', 'addStock')}
        />
        <Checkbox
          mt="xs"
          label={t('rewards.catalogue.unlimited')}
          checked={draft.unlimited}
          onChange={(event) => set({ unlimited: event.currentTarget.checked })}
        />
      </div>
      <Checkbox
        className={styles.wide}
        label={t('rewards.catalogue.offer')}
        checked={draft.isActive}
        onChange={(event) => set({ isActive: event.currentTarget.checked })}
      />
    </div>
  );
}
