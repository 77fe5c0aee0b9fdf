import { useLocale } from '@zasluga/locale';
import type { TeamWordsFragment } from '../../gql';

/** Whom the words are about, who says them, where and when. */
export function WordsSource({ words }: { words: TeamWordsFragment }) {
  const { t, format, inLocale } = useLocale();
  const names = format.list([
    ...words.units.map((unit) => t('team.words.unit', { unit: inLocale(unit, 'name') })),
    ...words.receivers.map(({ employee }) => format.name(employee)),
  ]);
  const place = words.touchpoint && inLocale(words.touchpoint, 'name');
  const from = words.giver
    ? t('team.words.giver', { name: format.name(words.giver) })
    : t(words.source === 'CUSTOMER' ? 'team.words.customer' : 'team.words.company');
  return (
    <>
      <strong>{names}</strong>
      {' · '}
      {[from, place, format.date(words.createdAt)].filter(Boolean).join(' · ')}
    </>
  );
}
