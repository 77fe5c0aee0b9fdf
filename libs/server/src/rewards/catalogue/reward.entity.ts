import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Audience } from '@zasluga/domain';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

export enum RewardKindName {
  GOODS = 'goods',
  VOUCHER = 'voucher',
  TIME_OFF = 'time_off',
  DONATION = 'donation',
  EXPERIENCE = 'experience',
}
registerEnumType(RewardKindName, { name: 'RewardKind' });

export enum LimitPeriodName {
  MONTH = 'month',
  QUARTER = 'quarter',
  YEAR = 'year',
  EVER = 'ever',
}
registerEnumType(LimitPeriodName, { name: 'LimitPeriod' });

export enum TimeOffUnitName {
  HOURS = 'hours',
  DAYS = 'days',
}
registerEnumType(TimeOffUnitName, { name: 'TimeOffUnit' });

/** A size, a colour: each with its own stock. Read together with its reward. */
@ObjectType()
export class RewardVariant {
  @Field(() => ID) id: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => Int, { nullable: true, description: 'pieces left; null: as many as are asked for' }) stock:
    number | null;
  @Field({ description: 'can be redeemed now' }) isActive: boolean;
}

/** An item of the catalogue. */
@ObjectType()
@Entity('reward')
export class Reward {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => RewardKindName) @Column({ type: 'text' }) kind: RewardKindName;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field() @Column({ type: 'text', name: 'description_ru', default: '' }) descriptionRu: string;
  @Field() @Column({ type: 'text', name: 'description_en', default: '' }) descriptionEn: string;
  @Field({ description: 'to whom a donation goes' })
  @Column({ type: 'text', name: 'organisation_ru', default: '' })
  organisationRu: string;
  @Field() @Column({ type: 'text', name: 'organisation_en', default: '' }) organisationEn: string;
  @Field(() => Int, { nullable: true, description: 'how much time off, in timeOffUnit' })
  @Column({ type: 'int', name: 'time_off_amount', nullable: true })
  timeOffAmount: number | null;
  @Field(() => TimeOffUnitName, { nullable: true })
  @Column({ type: 'text', name: 'time_off_unit', nullable: true })
  timeOffUnit: TimeOffUnitName | null;
  @Field(() => Int, { description: 'points' }) @Column({ type: 'int' }) price: number;
  @Field(() => Int, {
    nullable: true,
    description: 'pieces left, of all variants when there are any; null: as many as are asked for',
  })
  @Column({ type: 'int', nullable: true })
  stock: number | null;
  @Field({ description: 'can be redeemed now' })
  @Column({ type: 'boolean', name: 'is_active', default: true })
  isActive: boolean;
  @Field({ description: 'somebody has to say yes to each redemption' })
  @Column({ type: 'boolean', name: 'needs_approval', default: false })
  needsApproval: boolean;
  @Field(() => Int, { description: 'hours for which a redemption that needs nobody’s yes can be taken back' })
  @Column({ type: 'int', name: 'cancel_hours', default: 24 })
  cancelHours: number;
  @Field(() => Int, { nullable: true, description: 'how many one person may redeem in limitPeriod; null: no limit' })
  @Column({ type: 'int', name: 'limit_count', nullable: true })
  limitCount: number | null;
  @Field(() => LimitPeriodName, { nullable: true })
  @Column({ type: 'text', name: 'limit_period', nullable: true })
  limitPeriod: LimitPeriodName | null;
  @Field({ description: 'hands out a code, each once; its stock are the codes that were imported' })
  @Column({ type: 'boolean', name: 'uses_codes', default: false })
  usesCodes: boolean;
  @Column({ type: 'uuid', name: 'picture_id', nullable: true }) pictureId: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at', default: () => 'clock_timestamp()' }) updatedAt: Date;

  // read together with the row, of tables of their own
  @Field(() => [RewardVariant]) variants: RewardVariant[];
  audience: Audience;
}

/** What the price was, and since when. */
@ObjectType()
export class RewardPrice {
  @Field(() => ID) id: string;
  @Field(() => Int) price: number;
  @Field(() => GraphQLISODateTime) since: Date;
  authorId: string | null;
}

/** Pieces put in or taken out by hand. No GraphQL type: only the sum matters outside. */
@Entity('reward_stock_change')
export class RewardStockChange {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'reward_id' }) rewardId: string;
  @Column({ type: 'uuid', name: 'variant_id', nullable: true }) variantId: string | null;
  @Column({ type: 'int' }) pieces: number;
  @Column({ type: 'uuid', name: 'author_id', nullable: true }) authorId: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
