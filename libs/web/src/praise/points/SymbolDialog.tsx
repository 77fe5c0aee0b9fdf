import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink, IconPrinter } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { type PraisePointRowFragment, PraisePointSymbolDocument } from '../../gql';
import { usePointName } from '../point-name';
import { saveFile } from '../print/order';
import { PrintDialog } from '../print/PrintDialog';
import styles from '../praise.module.css';

/** The symbol as it will be printed, with its address, and the files to take to a printer. */
export function SymbolDialog({ point, onClose }: { point: PraisePointRowFragment; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [printing, setPrinting] = useState(false);
  const { data, error, refetch } = useQuery(PraisePointSymbolDocument, { variables: { id: point.id } });
  const symbol = data?.praisePoint;

  if (printing) return <PrintDialog pointIds={[point.id]} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={nameOf(point)}>
      {symbol ? (
        <div className={styles.symbol}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(symbol.qrSvg)}`}
            alt={t('praise.symbol.alt', { code: point.code })}
            width={240}
            height={240}
          />
          <p className={styles.address}>{symbol.address}</p>
          <div className={styles.acts}>
            <Button leftSection={<IconPrinter size={20} stroke={1.75} />} onClick={() => setPrinting(true)}>
              {t('praise.symbol.print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size={20} stroke={1.75} />}
              onClick={() => saveFile(new Blob([symbol.qrSvg], { type: 'image/svg+xml' }), `${point.code}.svg`)}
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
    </Dialog>
  );
}
