import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { PraisePosterDocument, type PraisePointRowFragment, PraisePointSymbolDocument } from '../../gql';
import { usePointName } from '../point-name';
import styles from '../praise.module.css';

function download(part: BlobPart, type: string, name: string) {
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The symbol as it will be printed, with its address, and the files to take to a printer. */
export function SymbolDialog({ point, onClose }: { point: PraisePointRowFragment; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [fault, setFault] = useState('');
  const { data, error, refetch } = useQuery(PraisePointSymbolDocument, { variables: { id: point.id } });
  const [fetchPoster, { loading }] = useLazyQuery(PraisePosterDocument);
  const symbol = data?.praisePoint;

  async function poster() {
    setFault('');
    const answer = await fetchPoster({ variables: { id: point.id } });
    if (!answer.data) return setFault(tell(answer.error));
    const { base64, fileName } = answer.data.praisePoster;
    download(
      Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
      'application/pdf',
      fileName,
    );
  }

  return (
    <Modal opened onClose={onClose} title={nameOf(point)} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {symbol ? (
        <div className={styles.symbol}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(symbol.qrSvg)}`}
            alt={t('praise.symbol.alt', { code: point.code })}
            width={240}
            height={240}
          />
          <p className={styles.address}>{symbol.address}</p>
          {fault && (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
          <div className={styles.acts}>
            <Button
              leftSection={<IconDownload size={20} stroke={1.75} />}
              loading={loading}
              onClick={() => void poster()}
            >
              {t('praise.symbol.poster')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size={20} stroke={1.75} />}
              onClick={() => download(symbol.qrSvg, 'image/svg+xml', `${point.code}.svg`)}
            >
              {t('praise.symbol.svg')}
            </Button>
            <Button
              variant="default"
              component="a"
              href={`/${point.code.toLowerCase()}`}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={20} stroke={1.75} />}
            >
              {t('praise.symbol.look')}
            </Button>
          </div>
          <p className={styles.note}>{t('praise.symbol.advice')}</p>
        </div>
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={5} />
      )}
    </Modal>
  );
}
