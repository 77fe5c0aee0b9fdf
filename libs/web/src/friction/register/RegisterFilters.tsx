import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { SearchField } from '@zasluga/ui';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { RegisterOwnersDocument, RegisterTouchpointsDocument } from '../../gql';
import { FILTERS, ORDERS, orderOf } from './filters';
import { STATES } from './procedure';
import styles from './register.module.css';

/** Filters and order stand in the address. On the board a column says the state. */
export function RegisterFilters({ board }: { board: boolean }) {
  const { t, inLocale, format } = useLocale();
  const [params, setParams] = useSearchParams();
  const touchpoints = useQuery(RegisterTouchpointsDocument).data?.touchpoints ?? [];
  const owners = useQuery(RegisterOwnersDocument, { fetchPolicy: 'cache-and-network' }).data?.registerOwners ?? [];
  const id = useId();
  // on a phone they would stand before what they filter
  const [opened, setOpened] = useState(false);
  const inUse = [...FILTERS, 'order'].filter((key) => key !== 'q' && params.has(key)).length;
  const choose = (key: string, chosen: string) =>
    setParams(
      (known) => {
        if (chosen) known.set(key, chosen);
        else known.delete(key);
        return known;
      },
      { replace: true },
    );
  const select = (key: string, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={params.get(key) ?? ''}
      onChange={(event) => choose(key, event.currentTarget.value)}
      data={data}
    />
  );
  return (
    <div className={styles.filters} data-opened={opened || undefined} id={id}>
      <SearchField
        label={t('register.filter.search')}
        value={params.get('q') ?? ''}
        onChange={(text) => choose('q', text)}
      />
      <Button
        className={styles.unfold}
        variant="default"
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t('register.filters', { count: inUse })}
      </Button>
      {!board &&
        select('state', t('register.filter.state'), [
          { value: '', label: t('register.filter.any_state') },
          ...STATES.map((state) => ({ value: state.toLowerCase(), label: t(`register.state.${state}`) })),
        ])}
      {select('at', t('register.filter.touchpoint'), [
        { value: '', label: t('register.filter.any_touchpoint') },
        ...touchpoints.map((at) => ({ value: at.id, label: inLocale(at, 'name') })),
      ])}
      {select('owner', t('register.filter.owner'), [
        { value: '', label: t('register.filter.any_owner') },
        { value: 'none', label: t('register.owner.none') },
        ...owners.map((owner) => ({ value: owner.id, label: format.name(owner) })),
      ])}
      {select('colour', t('register.filter.colour'), [
        { value: '', label: t('register.filter.any_colour') },
        { value: 'green', label: t('register.green') },
        { value: 'red', label: t('register.red') },
      ])}
      <NativeSelect
        label={t('register.order')}
        value={orderOf(params)}
        onChange={(event) =>
          choose('order', event.currentTarget.value === 'HURT' ? '' : event.currentTarget.value.toLowerCase())
        }
        data={ORDERS.map((order) => ({ value: order, label: t(`register.order.${order}`) }))}
      />
      <Checkbox
        className={styles.mine}
        label={t('register.filter.mine')}
        checked={params.has('mine')}
        onChange={(event) => choose('mine', event.currentTarget.checked ? '1' : '')}
      />
    </div>
  );
}
