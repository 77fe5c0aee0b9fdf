import { Button, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Dialog, Segmented } from '@zasluga/ui';
import { useState } from 'react';
import styles from './StoryDownload.module.css';

const WHICH = ['both', 'received', 'given'] as const;
/** Years to choose from, this one first. */
const YEARS = 5;

/** Everything one received and gave as one file to keep. */
export function StoryDownload() {
  const { t, format, locale } = useLocale();
  const [opened, setOpened] = useState(false);
  const [period, setPeriod] = useState('all');
  const [which, setWhich] = useState<(typeof WHICH)[number]>('both');
  const year = Number(format.plainDay().slice(0, 4));
  const query = new URLSearchParams({ period, which, lang: locale });
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={20} stroke={1.75} />} onClick={() => setOpened(true)}>
        {t('story.download')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('story.download')}>
        <div className={styles.form}>
          <p>{t('story.dialog.text')}</p>
          <NativeSelect
            label={t('story.dialog.period')}
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value)}
            data={[
              { value: 'all', label: t('story.period.all') },
              { value: 'last-90-days', label: t('story.period.last_90') },
              ...Array.from({ length: YEARS }, (_, i) => String(year - i)),
            ]}
          />
          <Segmented
            label={t('story.dialog.which')}
            showLabel
            value={which}
            onChange={setWhich}
            options={WHICH.map((one) => ({ value: one, label: t(`story.which.${one}`) }))}
          />
          <p className={styles.hint}>{t('story.dialog.limit')}</p>
          <Button component="a" href={`/files/story?${query}`} download onClick={() => setOpened(false)}>
            {t('story.dialog.get')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
