import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

export enum RewardKindName {
  GOODS = 'goods',
  VOUCHER = 'voucher',
  TIME_OFF = 'time_off',
  DONATION = 'donation',
  EXPERIENCE = 'experience',
}
registerEnumType(RewardKindName, { name: 'RewardKind' });

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
  @Field(() => Int, { description: 'points' }) @Column({ type: 'int' }) price: number;
  @Field(() => Int, { nullable: true, description: 'pieces left; null: as many as are asked for' })
  @Column({ type: 'int', nullable: true })
  stock: number | null;
  @Field({ description: 'can be redeemed now' })
  @Column({ type: 'boolean', name: 'is_active', default: true })
  isActive: boolean;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at', default: () => 'clock_timestamp()' }) updatedAt: Date;
}

/** Pieces put in or taken out by hand. No GraphQL type: only the sum matters outside. */
@Entity('reward_stock_change')
export class RewardStockChange {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'reward_id' }) rewardId: string;
  @Column({ type: 'int' }) pieces: number;
  @Column({ type: 'uuid', name: 'author_id', nullable: true }) authorId: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
