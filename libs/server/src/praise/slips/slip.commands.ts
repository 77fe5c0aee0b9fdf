import { createHash } from 'node:crypto';
import { cleanWords, DomainError, type Locale, praiseFault, type Viewer } from '@zasluga/domain';
import { translator } from '@zasluga/locale';
import { audit, type Tx } from '@zasluga/kernel';
import type { PagePoint } from '../page/praise-page.queries';
import { storePraise } from '../praise.commands';
import { type Praise, PraiseWhoName } from '../praise.entity';
import { onePraise } from '../praise.queries';
import type { SlipInput } from './slip.input';
import { slipPhrases, slipPoint, today } from './slip.queries';

const OLDEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** A key of the person's own: nobody can hit upon somebody else's praise with it. */
const keyOf = (viewer: Viewer, requestKey: string): string =>
  createHash('sha256').update(`slip\0${viewer.employeeId}\0${requestKey}`).digest('base64url').slice(0, 22);

/** The language in which somebody wrote, by the letters; that of the one who enters it where there are none. */
const languageOf = (words: string, viewer: Viewer): Locale =>
  /[а-яё]/i.test(words) ? 'ru' : /[a-z]/i.test(words) ? 'en' : viewer.locale;

async function checkDay(tx: Tx, point: PagePoint, day: string): Promise<void> {
  const at = Date.parse(day);
  const now = Date.parse(await today(tx, point));
  const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  if (!real || at > now || now - at > OLDEST_DAYS * DAY_MS) throw new DomainError('praise.slip_day', 'input.saidOn');
}

async function checkPerson(tx: Tx, { who, employeeId }: SlipInput): Promise<string | undefined> {
  if (who !== PraiseWhoName.EMPLOYEE) return undefined;
  const known = employeeId ? await tx.sql('slip.person', 'select from employee where id = $1', [employeeId]) : [];
  if (!known.length) throw new DomainError('input.not_found', 'input.employeeId');
  return employeeId!;
}

/**
 * Into the same queue as all praise, with the day on the slip and whoever entered it, and without signals of a device. Repeated with its
 * key it is the same slip. Throws input.not_found, input.invalid for a phrase that isn't on the slip, praise.slip_day for a day to
 * come or more than a year ago, input.required when nothing is said.
 */
export async function enterSlip(tx: Tx, viewer: Viewer, input: SlipInput): Promise<Praise> {
  const { who, behaviourIds } = input;
  const point = await slipPoint(tx, viewer, input.pointId);
  await checkDay(tx, point, input.saidOn);
  const employeeId = await checkPerson(tx, input);
  const shown = (await slipPhrases(tx, point)).map(({ id }) => id);
  if (behaviourIds.some((id) => !shown.includes(id))) throw new DomainError('input.invalid', 'input.behaviourIds');
  const given = { who, employeeId, behaviourIds, named: '', words: cleanWords(input.words) };
  if (praiseFault(given)) throw new DomainError('input.required', 'input.words');
  const { id } = await storePraise(tx, point.id, {
    ...given,
    kind: 'praise',
    locale: languageOf(given.words, viewer),
    key: keyOf(viewer, input.requestKey),
    network: undefined,
    came: { channel: 'paper', enteredById: viewer.employeeId, saidOn: input.saidOn },
    shownBehaviourIds: shown,
    trapFilled: false,
    seconds: undefined,
  });
  await audit(tx, viewer, 'praise.enter_slip', { type: 'praise', id });
  return onePraise(tx, id);
}

/** A slip entered by mistake leaves the queue; it stays among what is hidden. Throws praise.already_decided, input.not_found. */
export async function withdrawSlip(tx: Tx, viewer: Viewer, id: string): Promise<Praise> {
  const [slip] = await tx.sql<{ state: string }>(
    'slip.lock',
    'select state from praise where id = $1 and entered_by_id = $2 for update',
    [id, viewer.employeeId],
  );
  if (!slip) throw new DomainError('input.not_found', 'id');
  if (slip.state !== 'received') throw new DomainError('praise.already_decided', 'id');
  await tx.sql(
    'slip.withdraw',
    `update praise set state = 'hidden', hide_reason = $2, decided_by = entered_by_id, decided_at = clock_timestamp(),
       updated_at = clock_timestamp() where id = $1`,
    [id, translator(viewer.locale).t('slips.withdrawn_reason')],
  );
  await audit(tx, viewer, 'praise.withdraw_slip', { type: 'praise', id });
  return onePraise(tx, id);
}
