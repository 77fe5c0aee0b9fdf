import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError, QUICK_REPLIES } from '@zasluga/domain';
import { Allow, type Unit } from '@zasluga/kernel';
import { isLocale, type Locale, translator } from '@zasluga/locale';
import { Employee, employeeById } from '../../company';
import { openRecognition, Recognition } from '../../recognition';
import { Praise } from '../praise.entity';
import { PraiseLoop, PraiseReply, QuickReplyChoice } from './loop.object';
import { hideReply, replyToPraise } from './reply.commands';
import { HideReplyInput, ReplyToPraiseInput } from './reply.input';
import { loopByRecognition, type StoredLoop } from './reply.loader';

const quickRepliesIn = (locale: Locale): QuickReplyChoice[] =>
  QUICK_REPLIES.map((key) => ({ key, text: translator(locale).t(`reply.quick.${key}`) }));

/** What the viewer may know of it and do with it. */
function loopFor({ viewer }: Unit, recognition: Recognition, { praiseId, locale, erasedBy, replies }: StoredLoop) {
  const me = viewer!.employeeId;
  const own = replies.find(({ employeeId }) => employeeId === me);
  const curates = can(viewer!, 'praise.curate');
  const received = recognition.receivers.some(([employeeId]) => employeeId === me);
  const viewerCanReply = received && recognition.state === 'published' && !erasedBy && (!own || own.changeable);
  const readable = can(viewer!, 'recognition.read_words', recognition) ? replies : [];
  return {
    id: praiseId!,
    locale,
    erasedBy,
    replies: readable
      .filter(({ hidden, employeeId }) => !hidden || curates || employeeId === me)
      .map((reply) => ({ ...reply, saidAt: new Date(reply.saidAt) })),
    viewerCanReply,
    viewerCanHide: curates,
    quickReplies: viewerCanReply ? quickRepliesIn(locale) : [],
  };
}

@Resolver(() => Recognition)
export class PraiseLoopResolver {
  @Allow('praise.own')
  @Mutation(() => Recognition, { description: 'a receiver answers the customer: once, changeable for 15 minutes' })
  replyToPraise(@Context() unit: Unit, @Args('input') input: ReplyToPraiseInput) {
    return unit.write(async (tx) => {
      await replyToPraise(tx, unit.viewer!, input);
      return opened(await openRecognition(tx, unit.viewer!, input.recognitionId));
    });
  }

  @Allow('praise.curate')
  @Mutation(() => Recognition)
  hidePraiseReply(@Context() unit: Unit, @Args('input') input: HideReplyInput) {
    return unit.write(async (tx) => {
      await hideReply(tx, unit.viewer!, input);
      return opened(await openRecognition(tx, unit.viewer!, input.recognitionId));
    });
  }

  @ResolveField(() => PraiseLoop, { nullable: true, description: 'none, unless a customer wrote it' })
  async loop(recognition: Recognition, _: unknown, unit: Unit): Promise<PraiseLoop | null> {
    if (recognition.source !== 'customer') return null;
    const stored = await unit.load(loopByRecognition, recognition.id);
    return stored.praiseId ? loopFor(unit, recognition, stored) : null;
  }
}

function opened(recognition: Recognition | undefined): Recognition {
  if (!recognition) throw new DomainError('recognition.not_found', 'input.recognitionId');
  return recognition;
}

@Resolver(() => Praise)
export class QuickRepliesResolver {
  @ResolveField(() => [QuickReplyChoice], { description: 'in the language of the customer' })
  quickReplies(praise: Praise): QuickReplyChoice[] {
    return quickRepliesIn(isLocale(praise.locale) ? praise.locale : 'ru');
  }
}

@Resolver(() => PraiseReply)
export class PraiseReplyResolver {
  @ResolveField(() => Employee)
  employee(reply: PraiseReply, _: unknown, unit: Unit) {
    return unit.load(employeeById, reply.employeeId);
  }
}
