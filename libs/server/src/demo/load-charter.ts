import type { CharterContent } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { charterContent } from '../culture';
import { instant } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { RANKINGS } from './texts';

const CURATOR = 'karimova';
/** Days ago. */
const VERSIONS = [
  { at: 75, note: 'Первая хартия: так, как договорились на общей встрече.' },
  { at: 12, note: 'Гость поднимается выше, и к черте добавились поступки, которые вы назвали сами.' },
];

/** Two versions: the order of before, with less on the line, and what holds today. */
export async function loadCharter(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const now = await charterContent(tx);
  const contents = [before(ids, now), now];
  await insertRows(
    tx,
    'charter_version',
    VERSIONS.map(({ at, note }, i) => {
      const published = instant(today, at, 690);
      const content = contents[i]!;
      return {
        id: ids.make('charter', String(i), published),
        number: i + 1,
        ranking_id: content.rankingId,
        note,
        content,
        author_id: ids.of('employee', CURATOR),
        published_at: published,
      };
    }),
  );
}

function before(ids: Ids, now: CharterContent): CharterContent {
  const first = RANKINGS[0]!;
  const order = first.order.map((key) => ids.of('value', key));
  const place = (id: string) => order.indexOf(id) + 1;
  return {
    ...now,
    rankingId: ids.of('ranking', String(first.daysAgo)),
    rankingNote: first.noteRu,
    values: now.values
      .map((value) => ({ ...value, place: place(value.id), storyId: value.isCustomer ? null : value.storyId }))
      .sort((a, b) => a.place - b.place),
    behaviours: now.behaviours.filter((_, i) => i % 7 !== 3),
  };
}
