import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import {
  CreatePraisePointDocument,
  MovePraisePointDocument,
  PraisePointChoicesDocument,
  type PraisePointChoicesQuery,
  type PraisePointRowFragment,
} from '../../gql';
import { PersonField } from '../PersonField';
import type { Person } from '../PersonOption';
import styles from '../praise.module.css';
import { PointMoves } from './PointMoves';
import { REFRESH_POINTS } from './refresh';

interface Props {
  /** Given: it is moved; its code and what is printed stay. */
  point?: PraisePointRowFragment;
  onClose: () => void;
  onCreated?: (point: PraisePointRowFragment) => void;
}

/** What a point stands for: a place, a step of the journey there, or a person's badge. */
export function PointDialog(props: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(PraisePointChoicesDocument);
  const title = t(props.point ? 'praise.point.move_title' : 'praise.point.create_title');
  return (
    <Dialog opened onClose={props.onClose} title={title}>
      {data ? (
        <PointForm {...props} choices={data} />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}

function PointForm({ point, onClose, onCreated, choices }: Props & { choices: PraisePointChoicesQuery }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const places = choices.places.filter(({ closedAt }) => !closedAt);
  const [placeId, setPlaceId] = useState(point ? (point.place?.id ?? '') : (places[0]?.id ?? ''));
  const [touchpointId, setTouchpointId] = useState(point?.touchpoint?.id ?? '');
  const [unitId, setUnitId] = useState(point?.unit?.id ?? '');
  const [person, setPerson] = useState<Person | null>(point?.employee ?? null);
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  const [create, creating] = useMutation(CreatePraisePointDocument, REFRESH_POINTS);
  const [update, updating] = useMutation(MovePraisePointDocument, REFRESH_POINTS);
  const faultOf = (field: string) => (fault?.field === field ? fault.text : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = {
      placeId: placeId || null,
      touchpointId: touchpointId || null,
      employeeId: person?.id ?? null,
      unitId: unitId || null,
    };
    try {
      if (point) {
        await update({ variables: { id: point.id, input } });
        showToast({ text: t('praise.point.moved') });
        onClose();
      } else {
        const { data } = await create({ variables: { input } });
        onClose();
        if (data) onCreated?.(data.createPraisePoint);
      }
    } catch (error) {
      const { code, field = '' } = failureOf(error);
      const text = code === 'input.required' ? t('praise.point.needed') : tell(error);
      setFault({ field: field.replace('input.', '') || 'placeId', text });
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <NativeSelect
        data-autofocus
        label={t('praise.point.place')}
        value={placeId}
        error={faultOf('placeId')}
        onChange={(event) => setPlaceId(event.currentTarget.value)}
        data={[
          { value: '', label: t('praise.point.no_place') },
          ...places.map((place) => ({
            value: place.id,
            label: labelOf(inLocale(place, 'name'), inLocale(place, 'address')),
          })),
        ]}
      />
      <NativeSelect
        label={t('praise.point.touchpoint')}
        value={touchpointId}
        error={faultOf('touchpointId')}
        onChange={(event) => setTouchpointId(event.currentTarget.value)}
        data={[
          { value: '', label: t('praise.point.any_touchpoint') },
          ...choices.touchpoints.map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
        ]}
      />
      {choices.units.length > 0 && (
        <NativeSelect
          label={t('praise.point.unit')}
          description={t('praise.point.unit_hint')}
          value={unitId}
          error={faultOf('unitId')}
          onChange={(event) => setUnitId(event.currentTarget.value)}
          data={[
            { value: '', label: t('praise.point.no_unit') },
            ...choices.units.map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
          ]}
        />
      )}
      <PersonField
        label={t('praise.point.person')}
        description={t('praise.point.person_hint')}
        chosen={person}
        onChange={setPerson}
        error={faultOf('employeeId')}
      />
      {point && <p className={styles.note}>{t('praise.point.code_stays')}</p>}
      {point && <PointMoves id={point.id} />}
      <Button type="submit" loading={creating.loading || updating.loading}>
        {t(point ? 'praise.point.move' : 'praise.point.create')}
      </Button>
    </form>
  );
}

const labelOf = (name: string, address: string) => (address && address !== name ? `${name}, ${address}` : name);
