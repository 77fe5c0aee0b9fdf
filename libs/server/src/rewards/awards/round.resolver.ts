import {
  Args,
  Context,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { can, isOpen, type RoundState } from '@zasluga/domain';
import { Allow, clock, isUuid, PageArgs, type Tx, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Recognition } from '../../recognition';
import { announceRound } from './announce';
import { Award } from './award.entity';
import { DecideRoundInput, MoveRoundInput, OpenRoundInput } from './award.input';
import { awardById } from './award.queries';
import { honouredOf } from './honoured';
import { AwardNomination, AwardNominee } from './nomination.entity';
import { ownOfRound, wordsAbout } from './nomination.queries';
import { nomineesOf } from './nominees';
import { payRoundAgain } from './pay';
import { decideRound, moveRound, openRound, reconsiderRound, shortlist } from './round.commands';
import { AwardRound, AwardRoundConnection, AwardRoundDays, type DatedRound, RoundStateName } from './round.entity';
import { allRounds, announcedRounds, openRounds, roundOf } from './round.queries';
import { publicStories } from './stories.queries';

@ObjectType({ description: 'what only those who run awards see' })
export class AwardRoundAdministration {
  @Field(() => RoundStateName, { description: 'as it is, decided or not' }) state: RoundState;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-ddThh:mm on the company’s wall clock' })
  announceLocal: string | null;
  @Field({ description: 'what the company is going to say' }) words: string;
  round: DatedRound;
}

@ObjectType({ description: 'what a place that is honoured receives: once it was announced, or is going to' })
export class AwardPrize {
  @Field(() => Int) place: number;
  @Field(() => Int, { description: 'to each person; 0: words only' }) points: number;
  @Field(() => String, {
    nullable: true,
    description: 'paid; unfunded: no fund had enough; null before it was announced',
  })
  paid: string | null;
}

@ObjectType({ description: 'what the wall shows' })
export class AwardCeremony {
  @Field({ description: 'what the company says' }) words: string;
  @Field(() => [Recognition], { description: 'of those who were looked at closely; only what everybody may read' })
  stories: Recognition[];
  @Field(() => [AwardNominee], { description: 'from the first place down; empty: given to nobody this time' })
  winners: AwardNominee[];
}

const runs = (unit: Unit) => can(unit.viewer!, 'rewards.run_awards');

@Resolver(() => AwardRound)
export class AwardRoundResolver {
  @Allow('rewards.nominate')
  @Query(() => [AwardRound], { description: 'take nominations now; what ends first on top' })
  openAwardRounds(@Context() unit: Unit) {
    return unit.read((tx) => openRounds(tx, clock.now()));
  }

  @Allow('rewards.nominate')
  @Query(() => AwardRoundConnection, { description: 'the newest first' })
  announcedAwardRounds(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => announcedRounds(tx, page));
  }

  @Allow('rewards.run_awards')
  @Query(() => AwardRoundConnection, { description: 'all, the newest first' })
  awardRounds(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => allRounds(tx, page));
  }

  @Allow('rewards.nominate')
  @Query(() => AwardRound, { nullable: true })
  awardRound(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return isUuid(id) ? unit.read((tx) => roundOf(tx, id)).then((round) => round ?? null) : null;
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'a round for an occasion' })
  openAwardRound(@Context() unit: Unit, @Args('input') input: OpenRoundInput) {
    return written(unit, (tx) => openRound(tx, unit.viewer!, input));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'its dates, until it is decided' })
  moveAwardRound(@Context() unit: Unit, @Args('input') input: MoveRoundInput) {
    return written(unit, (tx) => moveRound(tx, unit.viewer!, input));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'all nominations of whom this one is about' })
  shortlistNominee(
    @Context() unit: Unit,
    @Args('nominationId', { type: () => ID }) nominationId: string,
    @Args('on', { type: () => Boolean }) on: boolean,
  ) {
    return written(unit, (tx) => shortlist(tx, unit.viewer!, nominationId, on));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'places with their reasons; replaces what was decided before' })
  decideAwardRound(@Context() unit: Unit, @Args('input') input: DecideRoundInput) {
    return written(unit, (tx) => decideRound(tx, unit.viewer!, input));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'as long as nobody has been told' })
  reconsiderAwardRound(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return written(unit, (tx) => reconsiderRound(tx, unit.viewer!, id));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'now' })
  announceAwardRound(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return written(unit, (tx) => announceRound(tx, unit.viewer!, id));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => AwardRound, { description: 'the points of a round that no fund could pay' })
  payAwardRound(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return written(unit, (tx) => payRoundAgain(tx, unit.viewer!, id));
  }

  @ResolveField(() => Award)
  award(round: AwardRound, _: unknown, unit: Unit) {
    return unit.load(awardById, round.awardId);
  }

  @ResolveField(() => RoundStateName, { description: 'a decision that is not announced is not known' })
  state(round: AwardRound): RoundState {
    return round.state === 'decided' ? 'choosing' : round.state;
  }

  @ResolveField(() => Boolean, { description: 'takes nominations now' })
  open(round: AwardRound): boolean {
    return isOpen(round, clock.now());
  }

  @ResolveField(() => AwardRoundDays)
  days(round: DatedRound): AwardRoundDays {
    return round;
  }

  @ResolveField(() => String, { description: 'what the company said; empty before the announcement' })
  words(round: AwardRound): string {
    return round.state === 'announced' ? round.words : '';
  }

  @ResolveField(() => [AwardNominee], {
    description: 'who was chosen, after the announcement; without what was written',
  })
  async winners(round: AwardRound, _: unknown, unit: Unit): Promise<AwardNominee[]> {
    if (round.state !== 'announced') return [];
    return unit.read(async (tx) => {
      const honoured = await honouredOf(tx, round);
      const placed = (await nomineesOf(tx, round.id)).filter(({ place }) => place !== null);
      return placed
        .map((one) => honoured.find(({ key }) => key === one.key) ?? one)
        .sort((a, b) => a.place! - b.place!);
    });
  }

  @ResolveField(() => [Recognition], { description: 'stories of those who were chosen that everybody may read' })
  async stories(round: AwardRound, _: unknown, unit: Unit): Promise<Recognition[]> {
    if (round.state !== 'announced') return [];
    return unit.read(async (tx) => {
      const chosen = await honouredOf(tx, round);
      return publicStories(
        tx,
        chosen.flatMap(({ ids }) => ids),
      );
    });
  }

  @ResolveField(() => AwardCeremony, {
    nullable: true,
    description: 'once it is decided for those who run awards, once it is announced for everybody',
  })
  async ceremony(round: AwardRound, _: unknown, unit: Unit): Promise<AwardCeremony | null> {
    if (round.state !== 'announced' && !(round.state === 'decided' && runs(unit))) return null;
    return unit.read(async (tx) => {
      const nominees = await nomineesOf(tx, round.id);
      const listed = nominees.filter(({ shortlisted }) => shortlisted);
      const ids = (listed.length ? listed : nominees).flatMap((one) => one.ids);
      const winners = await honouredOf(tx, round);
      return { words: round.words, winners, stories: await publicStories(tx, ids) };
    });
  }

  @ResolveField(() => [AwardNomination], { description: 'the viewer’s own, drafts too' })
  ownNominations(round: AwardRound, _: unknown, unit: Unit) {
    return unit.read((tx) => ownOfRound(tx, unit.viewer!.employeeId, round.id));
  }

  @ResolveField(() => [AwardNomination], { description: 'what was written about the viewer; after the announcement' })
  async wordsAboutViewer(round: AwardRound, _: unknown, unit: Unit) {
    if (round.state !== 'announced') return [];
    return unit.read((tx) => wordsAbout(tx, unit.viewer!.employeeId, round.id));
  }

  @ResolveField(() => AwardRoundAdministration, { nullable: true, description: 'null: not for the viewer' })
  administration(round: DatedRound, _: unknown, unit: Unit): AwardRoundAdministration | null {
    const { state, decidedAt, announceLocal, words } = round;
    return runs(unit) ? { state, decidedAt, announceLocal, words, round } : null;
  }
}

const written = (unit: Unit, deed: (tx: Tx) => Promise<string>) =>
  unit.write(async (tx) => (await roundOf(tx, await deed(tx)))!);

@Resolver(() => AwardRoundAdministration)
export class AwardRoundAdministrationFields {
  @ResolveField(() => [AwardNominee], { description: 'whom it is about, with all that was written' })
  nominees({ round }: AwardRoundAdministration, _: unknown, unit: Unit): Promise<AwardNominee[]> {
    return unit.read((tx) => nomineesOf(tx, round.id));
  }

  @ResolveField(() => [AwardPrize], { description: 'one for each whose place is honoured, the first place first' })
  async prizes({ round }: AwardRoundAdministration, _: unknown, unit: Unit): Promise<AwardPrize[]> {
    const honoured = await unit.read((tx) => honouredOf(tx, round));
    return honoured.map(({ place, points, prize }) => ({ place, points, paid: prize?.paid ?? null }));
  }

  @ResolveField(() => Employee, { nullable: true })
  decidedBy({ round }: AwardRoundAdministration, _: unknown, unit: Unit) {
    return round.decidedById && unit.load(employeeById, round.decidedById);
  }
}
