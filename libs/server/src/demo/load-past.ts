import type { Tx } from '@zasluga/kernel';
import { applyPastImport, keepPastUpload, readPastFile } from '../recognition';
import { instant, localDay } from './calendar';
import type { DemoPlan } from './plan';

/** Days before today: before the four months that the company has lived here. */
const FIRST_DAY = 160;
const DAYS_BETWEEN = 3;

/** From the chat that the company used before. */
const STORIES = [
  'Смена кончилась в шесть, а ты с нами до закрытия: без тебя очередь стояла бы до метро',
  'Ночь над разобранной кофемолкой, и утром открываемся вовремя. Спасибо!',
  'Чужой паспорт в зале, и звонок хозяину раньше, чем он заметил пропажу',
  'Теперь считаю остатки за десять минут вместо часа: спасибо за урок',
  'Спокойный разговор с гостем, который кричал: на следующий день он пришёл снова',
];

/** Past thanks as any company brings them along: a file, read and imported by the same commands as in the interface. */
export async function loadPast(tx: Tx, { today, employees }: DemoPlan): Promise<void> {
  const since = localDay(instant(today, FIRST_DAY, 0));
  const there = employees.filter((one) => !one.leftOn && one.hiredOn < since);
  const rows = STORIES.map((story, i) => {
    const [from, to] = [there[(i * 2) % there.length]!, there[(i * 2 + 1) % there.length]!];
    return [localDay(instant(today, FIRST_DAY - i * DAYS_BETWEEN, 0)), from.number, to.number, story].join(';');
  });
  const bytes = Buffer.from(['Дата;От кого;Кому;За что', ...rows].join('\n'));
  const upload = { bytes, fileName: 'спасибо-из-чата.csv', ...(await readPastFile(bytes)) };
  await applyPastImport(tx, null, await keepPastUpload(tx, null, upload), { hash: null });
}
