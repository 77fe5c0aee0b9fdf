import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { POINTS_AT_ONCE } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, IsUUID } from 'class-validator';

export enum PraisePointSource {
  PLACES = 'places',
  UNITS = 'units',
  PEOPLE = 'people',
  LIST = 'list',
}
registerEnumType(PraisePointSource, {
  name: 'PraisePointSource',
  valuesMap: {
    PLACES: { description: 'places × touchpoints' },
    UNITS: {},
    PEOPLE: { description: 'badges of everybody at the places who agreed to be shown to customers' },
    LIST: { description: 'lines "place; touchpoint"' },
  },
});

/** A line says a place and a touchpoint. */
const LINE_CHARS = 200;

const Ids = (): PropertyDecorator => (target, key) => {
  Field(() => [ID], { nullable: true, description: 'none given: all of them' })(target, key);
  IsOptional()(target, key);
  IsUUID(undefined, { each: true })(target, key);
  ArrayMaxSize(POINTS_AT_ONCE)(target, key);
};

/** Which points there should be. What isn't given is not narrowed. */
@InputType()
export class PraisePointBatchInput {
  @Field(() => PraisePointSource) @IsEnum(PraisePointSource) source: PraisePointSource;
  @Ids() placeIds?: string[] | null;
  @Ids() touchpointIds?: string[] | null;
  @Ids() unitIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'of places: also one without a touchpoint' })
  @IsOptional()
  @IsBoolean()
  alone?: boolean | null;
  @Field(() => String, { nullable: true, description: 'the list, for LIST' })
  @IsOptional()
  @Text({ max: POINTS_AT_ONCE * LINE_CHARS, multiline: true })
  list?: string | null;
}
