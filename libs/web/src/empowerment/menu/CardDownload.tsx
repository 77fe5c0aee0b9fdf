import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

const LANGUAGES = ['ru', 'both'] as const;

interface Props {
  placeId: string | null;
  /** A choice of the place, where the page has none. */
  children?: ReactNode;
}

/** The menu on paper, for a breast pocket. */
export function CardDownload({ placeId, children }: Props) {
  const { t } = useLocale();
  return (
    <Card title={t('guidance.card.download')}>
      <p className={styles.meta}>{t('guidance.card.download_text')}</p>
      {children}
      <div className={styles.deeds}>
        {LANGUAGES.map((lang) => (
          <Button
            key={lang}
            component="a"
            variant="default"
            leftSection={<IconDownload size={20} stroke={1.75} aria-hidden />}
            href={`/files/pocket-card?${new URLSearchParams({ lang, ...(placeId ? { place: placeId } : {}) }).toString()}`}
            download
          >
            {t(`guidance.card.${lang}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
