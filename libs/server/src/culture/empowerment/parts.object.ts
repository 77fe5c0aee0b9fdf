import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FigureStatus } from '@zasluga/domain';
import { DecisionDeed } from '../../empowerment';
import { FigureStatusName } from '../figure.object';

@ObjectType({ isAbstract: true })
abstract class DecidedPart {
  @Field(() => FigureStatusName, { description: 'ok or suppressed; what nobody did is left out' }) status: FigureStatus;
  @Field(() => Int, { description: '0 unless shown' }) entries: number;
  @Field(() => Float, {
    nullable: true,
    description: 'what half of them cost at most, to two digits; minor units; null where too few tell',
  })
  medianMinor: number | null;
}

@ObjectType()
export class DeedPart extends DecidedPart {
  @Field(() => DecisionDeed, { nullable: true, description: 'null where it wasn’t said' }) deed: DecisionDeed | null;
}

@ObjectType()
export class PlacePart extends DecidedPart {
  @Field(() => ID, { nullable: true, description: 'null: of whoever has no place' }) placeId: string | null;
  @Field(() => String, { nullable: true }) nameRu: string | null;
  @Field(() => String, { nullable: true }) nameEn: string | null;
}

@ObjectType({ description: 'entries of the whole company in the last three closed months' })
export class DecidedParts {
  @Field(() => [DeedPart], { description: 'what was decided; the most frequent first, then what is hidden' })
  deeds: DeedPart[];
  @Field(() => [PlacePart], { description: 'all entries, not dared and refused as well; by name' }) places: PlacePart[];
}
