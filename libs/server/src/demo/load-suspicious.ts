import { randomBytes } from 'node:crypto';
import { isSuspicious, type MaskedKind, type PraiseSeen, signalsOf } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { later } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { PRAISE_POINTS } from './texts';

interface Odd {
  readonly words: string;
  readonly seen: PraiseSeen;
  readonly masked?: readonly MaskedKind[];
  /** Repeats the one before it. */
  readonly again?: true;
}

const ALIKE = 'Лучшее обслуживание в городе! Бариста вежливый, быстрый и всегда с улыбкой, всем советую этот зал';
const many = (n: number): PraiseSeen => ({ similar: { n, days: 30, percent: 84 }, burst: { n: n + 5, minutes: 10 } });

/** What a curator should look at twice: each with what was seen. */
const ODD: readonly Odd[] = [
  { words: 'Обещали десерт за отзыв, вот пишу: всё понравилось', seen: { solicited: { words: 'десерт за отзыв' } } },
  { words: `${ALIKE}.`, seen: { burst: { n: 6, minutes: 10 } } },
  { words: `${ALIKE}!`, seen: many(1), again: true },
  { words: `${ALIKE}!!`, seen: many(2), again: true },
  { words: `Очень рад. ${ALIKE}`, seen: many(3), again: true },
  {
    words: 'Забыла зонт, сотрудник догнал у выхода. Если что, мой телефон ▇▇▇',
    seen: { closed: { at: '02:40', opens: '08:00', closes: '22:00' } },
    masked: ['phone'],
  },
  { words: 'Работаю в соседнем зале: отличная смена, коллеги!', seen: { staff: {} } },
];

const MINUTES_AGO = 300;

/** Praise with signals, still waiting. */
export async function loadSuspicious(tx: Tx, ids: Ids, { today }: Pick<DemoPlan, 'today'>): Promise<void> {
  const point = PRAISE_POINTS[0]!;
  let alikeId: string | null = null;
  const rows = ODD.map((one, index) => {
    const at = later(today, -MINUTES_AGO + index * 3);
    const id = ids.make('odd', String(index), at);
    const groupId = one.again ? alikeId : null;
    if (!one.again) alikeId = id;
    return {
      id,
      point_id: ids.of('praise_point', point.key),
      place_id: ids.of('place', point.place),
      touchpoint_id: ids.of('touchpoint', point.touchpoint),
      kind: 'praise',
      who: 'team',
      words: one.words,
      locale: 'ru',
      state: 'received',
      signals: signalsOf(one.seen),
      seen: one.seen,
      suspicious: isSuspicious(one.seen, false),
      masked: one.masked ?? [],
      group_id: groupId,
      request_key: `\\x${randomBytes(32).toString('hex')}`,
      status_hash: `\\x${randomBytes(32).toString('hex')}`,
      created_at: at,
      updated_at: at,
    };
  });
  await insertRows(tx, 'praise', rows);
}
