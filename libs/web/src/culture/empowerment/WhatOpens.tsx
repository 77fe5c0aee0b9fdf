import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Link } from 'react-router';
import styles from '../culture.module.css';
import { OpenedStories } from './OpenedStories';
import type { Empowerment } from './report';

/** What a leader may open from these figures, and what nobody opens. */
export function WhatOpens({ report: { threshold, stories } }: { report: Empowerment }) {
  const { t } = useLocale();
  return (
    <Card title={t('culture.empowerment.opens')} as="section" tone="quiet">
      <p className={styles.act}>{t('culture.empowerment.opens.law', { threshold })}</p>
      <ul className={styles.inversions}>
        <li>{t('culture.empowerment.opens.groups')}</li>
        <li>
          <Link to="/friction">{t('culture.empowerment.opens.register')}</Link>
        </li>
        <li>
          <OpenedStories stories={stories} />
        </li>
      </ul>
    </Card>
  );
}
