import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { MENU_NAME_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useRequestKey, useSending } from '../../../frame';
import { type DecisionDeed, type KeptItemFragment, SaveMenuItemDocument } from '../../../gql';
import { useViewer } from '../../../identity';
import { DEEDS } from '../../guide/deeds';
import { minorOf, typedOf } from '../../money';
import { type Chosen, ItemPlaces, type Place } from './ItemPlaces';
import styles from './keep.module.css';

interface Props {
  /** null: a new one, given at every place until somebody says otherwise. */
  item: KeptItemFragment | null;
  places: readonly Place[];
  onClose: () => void;
  onChanged: () => void;
}

const KNOWN = ['nameRu', 'nameEn', 'costMinor'];

/** Both languages side by side, what it costs, where it may be given and how many are left there. */
export function ItemForm({ item, places, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const { currency } = useViewer().company;
  const [names, setNames] = useState({ nameRu: item?.nameRu ?? '', nameEn: item?.nameEn ?? '' });
  const [deed, setDeed] = useState<DecisionDeed>(item?.deed ?? 'REPLACEMENT');
  const [cost, setCost] = useState(item ? typedOf(item.costMinor, currency) : '');
  const [chosen, setChosen] = useState<Chosen>(() => chosenOf(item, places));
  const [save] = useMutation(SaveMenuItemDocument);
  const keyFor = useRequestKey();
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    showToast({ text: t('guidance.admin.saved') });
    onChanged();
    onClose();
  });

  function submit() {
    const empty = (['nameRu', 'nameEn'] as const).find((name) => !names[name].trim());
    if (empty) return setFault({ field: empty, text: t('guidance.item.name_needed') });
    const costMinor = minorOf(cost, currency);
    if (costMinor === null) return setFault({ field: 'costMinor', text: t('guidance.item.cost_needed') });
    const stockSeen = new Map(item?.places.map(({ placeId, stock }) => [placeId, stock]));
    const given = Object.entries(chosen).map(([placeId, stock]) => ({
      placeId,
      stock: stock === '' ? null : Number(stock),
      seen: stockSeen.get(placeId) ?? null,
    }));
    const input = { id: item?.id ?? null, ...names, deed, costMinor, places: given };
    void send(() => save({ variables: { input: { ...input, requestKey: keyFor(input) } } }));
  }

  return (
    <FormDialog
      size="lg"
      title={t(item ? 'guidance.item.edit' : 'guidance.item.new')}
      submitLabel={t('guidance.admin.save')}
      busy={busy}
      fault={fault && !KNOWN.includes(fault.field) ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.two}>
        {(['nameRu', 'nameEn'] as const).map((name) => (
          <TextInput
            key={name}
            lang={name === 'nameRu' ? 'ru' : 'en'}
            data-autofocus={name === 'nameRu' || undefined}
            label={t(name === 'nameRu' ? 'guidance.item.name_ru' : 'guidance.item.name_en')}
            value={names[name]}
            onChange={(event) => setNames({ ...names, [name]: event.currentTarget.value })}
            maxLength={MENU_NAME_MAX}
            error={faultOf(name)}
          />
        ))}
        <NativeSelect
          label={t('guidance.item.deed')}
          value={deed}
          onChange={(event) => setDeed(event.currentTarget.value as DecisionDeed)}
          data={DEEDS.map((value) => ({ value, label: t(`guidance.deed.${value}`) }))}
        />
        <TextInput
          label={t('guidance.item.cost', { currency })}
          description={t('guidance.item.cost_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          autoComplete="off"
          value={cost}
          onChange={(event) => setCost(event.currentTarget.value)}
          error={faultOf('costMinor')}
        />
      </div>
      <ItemPlaces places={places} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  );
}

const chosenOf = (item: KeptItemFragment | null, places: readonly Place[]): Chosen =>
  item
    ? Object.fromEntries(item.places.map(({ placeId, stock }) => [placeId, stock ?? '']))
    : Object.fromEntries(places.map(({ id }) => [id, '']));
