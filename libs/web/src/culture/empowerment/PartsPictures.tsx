import { useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import styles from '../culture.module.css';
import { deedNamed } from './deed-named';
import type { Empowerment, Part } from './report';
import { WholeCompany } from './WholeCompany';
import { wholeMoney } from './whole-money';

/** What people give customers at once, and how many entries come from where: of the whole company, and only where enough people stand behind it. */
export function PartsPictures({ report }: { report: Empowerment }) {
  const { t, inLocale } = useLocale();
  const { parts, unitId, counted } = report;
  if (!parts && unitId == null && counted.length > 1)
    return (
      <Card title={t('culture.empowerment.deeds')} as="section">
        <p className={styles.quiet}>{t('culture.empowerment.parts.none')}</p>
      </Card>
    );
  if (!parts)
    return (
      <Card title={t('culture.empowerment.deeds')} as="section">
        <p className={styles.quiet}>{t('culture.empowerment.parts.elsewhere')}</p>
        <WholeCompany />
      </Card>
    );
  return (
    <>
      <Picture
        report={report}
        title={t('culture.empowerment.deeds')}
        note={t('culture.empowerment.deeds.note')}
        parts={parts.deeds.map((part) => ({ ...part, id: part.deed ?? '', label: t(deedNamed(part.deed)) }))}
      />
      {parts.places.some(({ placeId }) => placeId != null) && (
        <Picture
          report={report}
          title={t('culture.empowerment.places')}
          note={t('culture.empowerment.places.note')}
          parts={parts.places.map((part) => ({
            ...part,
            id: part.placeId ?? '',
            label: part.placeId == null ? t('culture.empowerment.places.none') : inLocale(part, 'name'),
          }))}
        />
      )}
    </>
  );
}

interface PictureProps {
  report: Empowerment;
  title: string;
  note: string;
  parts: readonly (Part & { id: string; label: string })[];
}

function Picture({ report: { currency, threshold }, title, note, parts }: PictureProps) {
  const { t, format } = useLocale();
  const hidden = parts.filter(({ status }) => status !== 'OK').map(({ label }) => label);
  const estimates = parts.flatMap(({ id, label, status, entries, medianMinor }): Estimate[] =>
    status !== 'OK'
      ? []
      : [
          {
            id,
            label,
            value: entries,
            low: null,
            high: null,
            n: entries,
            hint:
              medianMinor == null
                ? t('culture.empowerment.parts.no_median')
                : t('culture.empowerment.parts.median', {
                    free: medianMinor === 0 ? 'yes' : 'no',
                    median: wholeMoney(format, medianMinor, currency),
                  }),
          },
        ],
  );
  const notes = (
    <div className={styles.notes}>
      {hidden.length > 0 && <p>{t('culture.empowerment.parts.hidden', { parts: format.list(hidden), threshold })}</p>}
      <p>{note}</p>
    </div>
  );
  if (estimates.length === 0)
    return (
      <Card title={title} as="section">
        {notes}
      </Card>
    );
  return (
    <Card>
      <Intervals
        title={title}
        estimates={estimates}
        write={(count) => format.number(count)}
        shape="bars"
        note={notes}
      />
    </Card>
  );
}
