import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { STOCK_MAX, VARIANTS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { newRequestKey } from '../../../frame';
import { type PartProps, UNDER, type VariantDraft, whole } from './draft';
import styles from './manage.module.css';

/** Sizes, colours: each with its own stock. What is taken away is no longer offered; who redeemed it keeps it. */
export function EditorVariants({ draft, set, faultOf }: PartProps) {
  const { t } = useLocale();
  const { variants } = draft;
  const change = (key: string, to: Partial<VariantDraft>) =>
    set({ variants: variants.map((one) => (one.key === key ? { ...one, ...to } : one)) });
  const add = () =>
    set({
      variants: [...variants, { key: newRequestKey(), nameRu: '', nameEn: '', unlimited: false, pieces: 0 }],
    });
  const fault = faultOf('variants');
  return (
    <fieldset className={styles.part}>
      <legend>{t('rewards.catalogue.variants')}</legend>
      {variants.length === 0 && <p className={styles.hint}>{t('rewards.catalogue.variants_hint')}</p>}
      {variants.map((one) => (
        <div key={one.key} className={styles.variant}>
          <TextInput
            label={t('rewards.catalogue.nameRu')}
            value={one.nameRu}
            maxLength={60}
            onChange={(event) => change(one.key, { nameRu: event.currentTarget.value })}
          />
          <TextInput
            label={t('rewards.catalogue.nameEn')}
            value={one.nameEn}
            maxLength={60}
            onChange={(event) => change(one.key, { nameEn: event.currentTarget.value })}
          />
          <div>
            <NumberInput
              label={t(one.now === undefined ? 'rewards.catalogue.stock' : 'rewards.catalogue.add_pieces')}
              description={one.now === undefined ? undefined : t('rewards.catalogue.now', { count: one.now })}
              inputWrapperOrder={UNDER}
              value={one.unlimited ? '' : one.pieces}
              onChange={(value) => change(one.key, { pieces: whole(value) })}
              min={one.now === undefined ? 0 : -STOCK_MAX}
              max={STOCK_MAX}
              allowDecimal={false}
              disabled={one.unlimited}
            />
            <Checkbox
              mt="xs"
              label={t('rewards.catalogue.unlimited')}
              checked={one.unlimited}
              onChange={(event) => change(one.key, { unlimited: event.currentTarget.checked })}
            />
          </div>
          <Button
            variant="default"
            className={styles.remove}
            onClick={() => set({ variants: variants.filter(({ key }) => key !== one.key) })}
          >
            {t('rewards.catalogue.remove')}
          </Button>
        </div>
      ))}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {variants.length < VARIANTS_MAX && (
        <div>
          <Button variant="default" onClick={add}>
            {t('rewards.catalogue.add_variant')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
