import { Args, Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@zasluga/domain';
import { Allow, type Tx, type Unit as Request } from '@zasluga/kernel';
import { Unit, unitById } from '../../company';
import { Recognition } from '../recognition.entity';
import { RECOGNITION_COLUMNS } from '../recognition.queries';
import { inFeedOf } from '../recognition.visibility';
import type { DigestContent } from './digest.make';

/** What a person's week was. */
@ObjectType()
export class Digest {
  @Field({ description: 'a week of ISO 8601 in the company’s zone: 2026-W47' }) label: string;
  @Field({ description: 'its Monday, yyyy-mm-dd' }) from: string;
  @Field({ description: 'its Sunday' }) to: string;
  @Field(() => Int, { description: 'thanks one received' }) received: number;
  @Field(() => Int, { description: 'thanks one gave' }) given: number;
  @Field(() => Int, { description: 'thanks to people of one’s unit, and to the unit as a whole' }) unitThanks: number;
  @Field(() => [Recognition], {
    description: 'the latest of those received, then of those to one’s whole unit; at most 3',
  })
  receivedStories: Recognition[];
  @Field(() => Recognition, { nullable: true }) unitStory: Recognition | null;
  @Field(() => Recognition, { nullable: true, description: 'words of a customer' }) voice: Recognition | null;
  @Field(() => Recognition, { nullable: true, description: 'worth reading, from elsewhere' }) story: Recognition | null;
  @Field(() => Unit, {
    nullable: true,
    description: 'one’s own unit leans on it; oneself has not thanked it for half a year',
  })
  nudgeUnit: Unit | null;
}

interface Row {
  label: string;
  from: string;
  to: string;
  content: DigestContent;
}

const LABELS_MAX = 60;

@Resolver(() => Digest)
export class DigestResolver {
  @Allow('recognition.read')
  @Query(() => Digest, { nullable: true, description: 'one’s own; the latest unless a week is named' })
  async digest(
    @Context() unit: Request,
    @Args('label', { type: () => String, nullable: true }) label?: string | null,
  ): Promise<Digest | null> {
    const found = await unit.read((tx) => digestOf(tx, unit.viewer!, label ?? null));
    if (!found) return null;
    const { nudgeUnitId, ...digest } = found;
    return { ...digest, nudgeUnit: nudgeUnitId ? await unit.load(unitById, nudgeUnitId) : null };
  }

  @Allow('recognition.read')
  @Query(() => [String], { description: 'weeks of which one has a digest, the latest first; at most 60' })
  async digestWeeks(@Context() unit: Request): Promise<string[]> {
    const rows = await unit.read((tx) =>
      tx.sql<{ label: string }>(
        'digest.labels',
        `select label from digest where employee_id = $1 order by label desc limit ${LABELS_MAX}`,
        [unit.viewer!.employeeId],
      ),
    );
    return rows.map(({ label }) => label);
  }
}

async function digestOf(tx: Tx, viewer: Viewer, label: string | null) {
  const [row] = await tx.sql<Row>(
    'digest.one',
    `select label, to_date(label, 'IYYY-"W"IW')::text as from, (to_date(label, 'IYYY-"W"IW') + 6)::text as to, content
     from digest where employee_id = $1 and ($2::text is null or label = $2) order by label desc limit 1`,
    [viewer.employeeId, label],
  );
  if (!row) return null;
  const { content, ...week } = row;
  const { receivedIds, unitStoryId, voiceId, storyId, ...rest } = content;
  const ids = [...receivedIds, unitStoryId, voiceId, storyId].filter((id) => id !== null);
  const stories = await tx.sql<Recognition>(
    'digest.stories_of_one',
    `select ${RECOGNITION_COLUMNS} from recognition r where r.id = any($2) and ${inFeedOf('$1')} and r.blurred_at is null`,
    [viewer.employeeId, ids],
  );
  const story = (id: string | null) => stories.find((one) => one.id === id) ?? null;
  return {
    ...week,
    ...rest,
    receivedStories: receivedIds.flatMap((id) => story(id) ?? []),
    unitStory: story(unitStoryId),
    voice: story(voiceId),
    story: story(storyId),
  };
}
