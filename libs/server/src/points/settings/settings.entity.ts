import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LeavingRule } from '@zasluga/domain';
import { LeavingRuleName } from './settings.input';

/** What becomes of points that lie for long, and of those of who leaves. */
@ObjectType('PointsSettings')
export class PointsSettingsObject {
  @Field(() => Int, { nullable: true, description: 'none: earned points never lapse' }) expireAfterMonths:
    number | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd; since when they lapse at all' })
  expireSince: string | null;
  @Field(() => LeavingRuleName) leaving: LeavingRule;
  @Field(() => Int, { description: 'days in which an administrator settles' }) leavingDays: number;
}
