import { Field, GraphQLISODateTime, ID, Int, InterfaceType } from '@nestjs/graphql';
import { clock } from '@zasluga/kernel';
import { Unit } from '../company';
import { CulturePeriod, type Named, type SentenceObject, SentenceObject as SentenceType } from './figure.object';
import type { Scope } from './scope';

@InterfaceType({ description: 'what every page of culture carries beside its picture' })
export abstract class CultureReport {
  @Field(() => CulturePeriod) period: CulturePeriod;
  @Field(() => ID, { nullable: true, description: 'the whole company when null' }) unitId: string | null;
  @Field(() => [Unit], { description: 'units to choose from' }) units: Pick<
    Unit,
    'id' | 'parentId' | 'nameRu' | 'nameEn'
  >[];
  @Field(() => GraphQLISODateTime) asOf: Date;
  @Field(() => Int, { description: 'smallest group of people that a figure may describe' }) threshold: number;
  @Field(() => SentenceType, { description: 'what the picture says' }) says: SentenceObject;
  @Field(() => SentenceType, { description: 'one act to take' }) act: SentenceObject;
}

/** That part of a report which follows from its scope. */
export const headOf = ({ period, unitId, units, threshold }: Scope) => ({
  period,
  unitId,
  units,
  threshold,
  asOf: clock.now(),
});

export const namesOf = (things: readonly { id: string; nameRu: string; nameEn: string }[]): Named =>
  new Map(things.map(({ id, nameRu, nameEn }) => [id, { nameRu, nameEn }]));
