import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { can } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { CharterDocument, CharterDraftDocument, type CharterQuery } from '../../gql';
import { useViewer } from '../../identity';
import { Changes } from './Changes';
import styles from './charter.module.css';
import { CharterText } from './CharterText';
import { PublishCharter } from './PublishCharter';
import { ShareCharter } from './ShareCharter';

const DRAFT = 'draft';

/** What the company lives by, on one page to be read, printed and shared. The version stands in the address. */
export default function CharterPage() {
  const { t, inLocale } = useLocale();
  const { roles, hasReports, company } = useViewer();
  const viewer = { companyId: '', employeeId: '', sessionId: '', locale: 'ru', roles, hasReports } as const;
  const keeps = can(viewer, 'culture.keep_charter');
  const shares = can(viewer, 'culture.share_charter');
  const [params, setParams] = useSearchParams();
  const wanted = params.get('version') ?? '';
  const asDraft = keeps && wanted === DRAFT;
  const number = /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : null;
  const { data, error, refetch } = useQuery(CharterDocument, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
  });
  const tell = useFailureText();
  const show = (version: string) => setParams(version ? { version } : {}, { replace: true });
  return (
    <Page
      width="reading"
      title={t('charter.of', { company: inLocale(company, 'name') })}
      lead={t('charter.lead')}
      actions={
        <Button
          className={styles.screenOnly}
          variant="default"
          leftSection={<IconPrinter size={20} stroke={1.75} />}
          onClick={() => print()}
        >
          {t('charter.print')}
        </Button>
      }
    >
      {data && <Versions versions={data.charterVersions} wanted={wanted} keeps={keeps} onShow={show} />}
      {asDraft ? (
        <Draft
          latest={data?.charterVersions[0]?.number ?? null}
          onPublished={() => {
            void refetch();
            show('');
          }}
        />
      ) : data ? (
        <Published data={data} keeps={keeps} onShow={show} shares={shares} asked={number} />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={3} lines={4} />
      )}
    </Page>
  );
}

interface VersionsProps {
  versions: CharterQuery['charterVersions'];
  wanted: string;
  keeps: boolean;
  onShow: (version: string) => void;
}

function Versions({ versions, wanted, keeps, onShow }: VersionsProps) {
  const { t, format } = useLocale();
  const [latest, ...older] = versions;
  if (!latest || (!keeps && older.length === 0)) return null;
  const label = ({ number, publishedAt }: (typeof versions)[number]) =>
    t('charter.version', { number, day: format.date(publishedAt) });
  return (
    <NativeSelect
      className={`${styles.versions} ${styles.screenOnly}`}
      label={t('charter.versions')}
      value={wanted === String(latest.number) ? '' : wanted}
      onChange={(event) => onShow(event.currentTarget.value)}
      data={[
        ...(keeps ? [{ value: DRAFT, label: t('charter.versions.draft') }] : []),
        { value: '', label: t('charter.versions.latest', { version: label(latest) }) },
        ...older.map((one) => ({ value: String(one.number), label: label(one) })),
      ]}
    />
  );
}

interface PublishedProps {
  data: CharterQuery;
  keeps: boolean;
  shares: boolean;
  asked: number | null;
  onShow: (version: string) => void;
}

function Published({ data, keeps, shares, asked, onShow }: PublishedProps) {
  const { t, format } = useLocale();
  const { charter } = data;
  if (!charter)
    return (
      <EmptyState
        title={t(asked ? 'charter.no_version' : 'charter.empty')}
        action={
          asked ? (
            <Button onClick={() => onShow('')}>{t('charter.to_latest')}</Button>
          ) : (
            keeps && <Button onClick={() => onShow(DRAFT)}>{t('charter.see_draft')}</Button>
          )
        }
      >
        {!asked && t(keeps ? 'charter.empty.keeper' : 'charter.empty.text')}
      </EmptyState>
    );
  return (
    <>
      <CharterText charter={charter} />
      <footer className={styles.foot}>
        {charter.publishedAt && charter.number && (
          <p>{t('charter.version', { number: charter.number, day: format.date(charter.publishedAt) })}</p>
        )}
        {charter.author && <p>{t('charter.author', { name: format.name(charter.author) })}</p>}
        {charter.note && <p className={styles.note}>{charter.note}</p>}
      </footer>
      {charter.differences.length > 0 && (
        <section className={`${styles.screenOnly} ${styles.part}`}>
          <h2>{t('charter.changes.since', { number: (charter.number ?? 1) - 1 })}</h2>
          <Changes differences={charter.differences} />
        </section>
      )}
      {shares && <ShareCharter />}
    </>
  );
}

function Draft({ latest, onPublished }: { latest: number | null; onPublished: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(CharterDraftDocument, { fetchPolicy: 'cache-and-network' });
  if (!data)
    return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={3} lines={4} />;
  const draft = data.charterDraft;
  if (draft.values.length === 0)
    return <EmptyState title={t('charter.no_values')}>{t('charter.no_values.text')}</EmptyState>;
  return (
    <>
      <PublishCharter draft={draft} latest={latest} onPublished={onPublished} />
      <CharterText charter={draft} draft />
    </>
  );
}
