import { can, DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { type Locale, translator } from '@zasluga/locale';
import type { Certificate } from '@zasluga/pages';
import { employeeById, unitById } from '../../company';
import { awardById } from './award.queries';
import { honouredOf, wordsTo } from './honoured';
import { roundName } from './round-name';
import { roundOf } from './round.queries';

interface Wanted {
  readonly roundId: string;
  readonly employeeId: string;
  readonly locale: Locale;
}

/**
 * The certificate of one person: for whoever received the award, and for those who run awards. Throws input.not_found for everybody else
 * and before the announcement.
 */
export async function certificateOf(
  tx: Tx,
  viewer: Viewer,
  { roundId, employeeId, locale }: Wanted,
): Promise<Certificate> {
  const missing = new DomainError('input.not_found', 'round');
  if (employeeId !== viewer.employeeId && !can(viewer, 'rewards.run_awards')) throw missing;
  const round = await roundOf(tx, roundId);
  if (round?.state !== 'announced') throw missing;
  const honoured = await honouredOf(tx, round);
  const winner = honoured.find(({ memberIds }) => memberIds.includes(employeeId)); // the best place, when there are several
  if (!winner) throw missing;
  const [award] = await awardById.fetch(tx, [round.awardId]);
  const people = await employeeById.fetch(tx, [employeeId, ...(round.decidedById ? [round.decidedById] : [])]);
  const [unit] = winner.teamUnitId ? await unitById.fetch(tx, [winner.teamUnitId]) : [];
  const [company] = await tx.sql<{ nameRu: string; nameEn: string; timeZone: string }>(
    'award.certificate_company',
    'select name_ru as "nameRu", name_en as "nameEn", time_zone as "timeZone" from company',
  );
  const say = translator(locale, { timeZone: company!.timeZone });
  const own = (texts: { nameRu: string; nameEn: string }) => (locale === 'ru' ? texts.nameRu : texts.nameEn);
  const named = (id: string | null) => {
    const person = people.find((one) => one.id === id);
    return person ? { name: say.format.name(person), role: person.roleTitle } : null;
  };
  return {
    locale,
    timeZone: company!.timeZone,
    company: own(company!),
    award: own(award!),
    round: roundName(say, round.label),
    ...named(employeeId)!,
    team: unit ? own(unit) : winner.teamName,
    place: winner.place > 1 ? winner.place : null,
    words: wordsTo(winner, honoured, round.words),
    signer: named(round.decidedById),
    announcedAt: round.announcedAt!,
  };
}
