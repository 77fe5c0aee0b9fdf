import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Unit } from '@zasluga/kernel';
import { Recognition } from '../../recognition';
import { AwardRound } from './round.entity';
import { roundOfRecognition } from './round.queries';

/** From the company's thanks back to the award, and with it to the stories that it was given for. */
@Resolver(() => Recognition)
export class AnnouncingRecognition {
  @ResolveField(() => AwardRound, { nullable: true, description: 'the round of an award that it announces' })
  async awardRound({ id, source }: Recognition, _: unknown, unit: Unit): Promise<AwardRound | null> {
    return source === 'company' ? (await unit.load(roundOfRecognition, id)).round : null;
  }
}
