import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError, has } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { comment, react, removeComment } from './answers.commands';
import { commentsOf } from './answers.queries';
import { RecognitionComment, RecognitionCommentConnection } from './comment.entity';
import { Recognition } from '../recognition.entity';
import { CommentInput, ReactInput } from '../recognition.input';
import { openRecognition } from '../recognition.queries';

@Resolver(() => Recognition)
export class AnswersResolver {
  @Allow('recognition.answer')
  @Mutation(() => Recognition)
  react(@Context() unit: Unit, @Args('input') input: ReactInput) {
    return unit.write((tx) => react(tx, unit.viewer!, input));
  }

  @Allow('recognition.answer')
  @Mutation(() => Recognition)
  comment(@Context() unit: Unit, @Args('input') input: CommentInput) {
    return unit.write((tx) => comment(tx, unit.viewer!, input));
  }

  @Allow('recognition.answer')
  @Mutation(() => Recognition, {
    nullable: true,
    description: 'one’s own; a curator also others’. Null: no longer to be seen',
  })
  removeComment(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('recognition.not_found', 'id');
    const viewer = unit.viewer!;
    return unit.write(async (tx) =>
      openRecognition(tx, viewer, await removeComment(tx, viewer, id, has(viewer, 'curator', 'admin'))),
    );
  }

  @ResolveField(() => RecognitionCommentConnection, { description: 'oldest first' })
  comments(@Parent() recognition: Recognition, @Args() page: PageArgs, @Context() unit: Unit) {
    if (!can(unit.viewer!, 'recognition.read_words', recognition))
      return { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };
    return unit.read((tx) => commentsOf(tx, recognition.id, page));
  }
}

@Resolver(() => RecognitionComment)
export class CommentResolver {
  @ResolveField(() => Employee)
  author(written: RecognitionComment, _: unknown, unit: Unit) {
    return unit.load(employeeById, written.authorId);
  }

  @ResolveField(() => Boolean)
  viewerCanRemove(written: RecognitionComment, _: unknown, unit: Unit) {
    const viewer = unit.viewer!;
    return written.authorId === viewer.employeeId || has(viewer, 'curator', 'admin');
  }
}
