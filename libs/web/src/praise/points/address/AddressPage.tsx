import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { failureOf, useFailureText } from '../../../frame';
import {
  type PraiseAddressPartsFragment,
  PraiseAddressDocument,
  PraiseAddressWithDocument,
  SavePraiseHostDocument,
} from '../../../gql';
import styles from './address.module.css';

const PAUSE_MS = 250;
/** Modules of the smallest symbol that an address of ours fits in, at level Q. */
const SMALLEST = 25;

/** The host in symbols: what it makes of the address and of the symbol is seen before it is saved. */
export default function AddressPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(PraiseAddressDocument);
  return (
    <Page
      title={t('praise.address.title')}
      lead={t('praise.address.lead')}
      actions={
        <Button variant="default" component={Link} to="/admin/praise-points">
          {t('praise.many.back')}
        </Button>
      }
    >
      {data ? (
        <AddressForm now={data.praiseAddress} />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={5} />
      )}
    </Page>
  );
}

function AddressForm({ now }: { now: PraiseAddressPartsFragment }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [typed, setTyped] = useState(now.host ?? '');
  const [host] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const changed = host !== (now.host ?? '');
  const { data, previousData, error } = useQuery(PraiseAddressWithDocument, { variables: { host }, skip: !changed });
  const [save, { loading }] = useMutation(SavePraiseHostDocument, { refetchQueries: [PraiseAddressDocument] });
  const [fault, setFault] = useState('');
  const wished = changed ? (data ?? previousData)?.praiseAddressWith : now;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault('');
    try {
      await save({ variables: { host: typed.trim() } });
      showToast({ text: t('praise.address.saved') });
    } catch (failure) {
      setFault(failureOf(failure).code === 'identity.forbidden' ? t('praise.address.admin_only') : tell(failure));
    }
  }
  return (
    <div className={styles.address}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('praise.address.host')}
          description={t('praise.address.host_hint')}
          placeholder="spsb.ru"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFault('');
          }}
          error={fault || (changed && error ? tell(error) : undefined)}
          maxLength={253}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <p className={styles.note}>{t('praise.address.must_lead')}</p>
        {now.host && changed && <p className={styles.note}>{t('praise.address.printed', { host: now.host })}</p>}
        <div>
          <Button type="submit" loading={loading} disabled={!changed || !!error}>
            {t(typed.trim() ? 'praise.address.save' : 'praise.address.save_none')}
          </Button>
        </div>
      </form>
      {wished && !(changed && error) && (
        <section className={styles.preview} aria-label={t('praise.address.preview')}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(wished.qrSvg)}`}
            alt={t('praise.address.symbol', { modules: wished.modules })}
            width={200}
            height={200}
          />
          <dl>
            <dt>{t('praise.address.in_symbol')}</dt>
            <dd>
              <code>{wished.inSymbol}</code>
            </dd>
            <dt>{t('praise.address.under')}</dt>
            <dd>{wished.address}</dd>
            <dt>{t('praise.address.size')}</dt>
            <dd>
              {t('praise.address.modules', { modules: wished.modules })}
              <small>{t(wished.modules <= SMALLEST ? 'praise.address.small' : 'praise.address.large')}</small>
            </dd>
          </dl>
        </section>
      )}
    </div>
  );
}
