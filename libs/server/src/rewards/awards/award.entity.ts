import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AWARD_CHOICES, AWARD_RHYTHMS, type AwardChoice, type AwardRhythm } from '@zasluga/domain';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

const named = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));

export const AwardRhythmName = named(AWARD_RHYTHMS);
export const AwardChoiceName = named(AWARD_CHOICES);
registerEnumType(AwardRhythmName, { name: 'AwardRhythm' });
registerEnumType(AwardChoiceName, {
  name: 'AwardChoice',
  valuesMap: {
    PANEL: { description: 'a blind panel scores the criteria' },
    VOTE: { description: 'everybody has a vote, counts stay hidden' },
    CURATOR: { description: 'the administrator picks and writes why' },
  },
});

/** A titled honour with a cycle. */
@ObjectType()
@Entity('award')
export class Award {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field() @Column({ type: 'text', name: 'description_ru', default: '' }) descriptionRu: string;
  @Field() @Column({ type: 'text', name: 'description_en', default: '' }) descriptionEn: string;
  @Field(() => AwardRhythmName) @Column({ type: 'text' }) rhythm: AwardRhythm;
  @Field(() => AwardChoiceName) @Column({ type: 'text' }) choice: AwardChoice;
  /** To each person of the first place. */
  @Column({ type: 'int', default: 0 }) points: number;
  /** Of the second place, of the third; a place that isn't there is not honoured. */
  @Column({ type: 'int', array: true, name: 'other_points', default: '{}' }) otherPoints: number[];
  @Field({ description: 'teams may be nominated as well as people' })
  @Column({ type: 'boolean', default: false })
  team: boolean;
  @Field(() => Int, { description: 'days between the last nomination and the decision' })
  @Column({ type: 'int', name: 'choice_days', default: 7 })
  choiceDays: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
}

/** What the nominees are looked at by; usually one of the company's values. */
@ObjectType()
@Entity('award_criterion')
export class AwardCriterion {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'award_id' }) awardId: string;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Column({ type: 'uuid', name: 'value_id', nullable: true }) valueId: string | null;
  @Column({ type: 'int' }) position: number;
  /** No longer asked; scores given by it stay. */
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true }) retiredAt: Date | null;
}
