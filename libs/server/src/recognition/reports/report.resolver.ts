import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, type Viewer } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Tx, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Recognition } from '../recognition.entity';
import { openRecognition, ownRecognition } from '../recognition.queries';
import { reportRecognition } from './report.commands';
import {
  RecognitionReport,
  RecognitionReview,
  RecognitionReviewConnection,
  ReportInput,
  ReviewFilter,
} from './report.entity';
import { keepRecognition, undoReview } from './review.commands';
import { ownReport, reviewsOf, waitingReviews } from './review.queries';

@Resolver(() => Recognition)
export class ReportResolver {
  @Allow('recognition.report')
  @Mutation(() => Recognition, { nullable: true, description: 'one a person; changeable until it is decided' })
  reportRecognition(@Context() unit: Unit, @Args('input') input: ReportInput) {
    return unit.write(async (tx) => {
      await reportRecognition(tx, unit.viewer!, input);
      return openRecognition(tx, unit.viewer!, input.recognitionId);
    });
  }

  @ResolveField(() => RecognitionReport, { nullable: true, description: 'what the viewer reported' })
  ownReport(recognition: Recognition, _: unknown, unit: Unit) {
    return unit.read((tx) => ownReport(tx, unit.viewer!, recognition.id)).then((report) => report ?? null);
  }
}

@Resolver(() => RecognitionReview)
export class ReviewResolver {
  @Allow('recognition.review')
  @Query(() => RecognitionReviewConnection, { description: 'waiting: oldest first; decided: newest first' })
  recognitionReviews(
    @Context() unit: Unit,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ReviewFilter }) filter: ReviewFilter,
  ) {
    return unit.read((tx) => reviewsOf(tx, unit.viewer!, filter, page));
  }

  @Allow('recognition.review')
  @Query(() => Int, { description: 'recognitions that wait to be looked at' })
  waitingReviews(@Context() unit: Unit) {
    return unit.read((tx) => waitingReviews(tx, unit.viewer!));
  }

  @Allow('recognition.review')
  @Mutation(() => Recognition, { description: 'it stands; its reports are closed' })
  keepRecognition(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return this.decide(unit, id, keepRecognition);
  }

  @Allow('recognition.review')
  @Mutation(() => Recognition, { description: 'the last decision, kept or hidden, within ten seconds' })
  undoReview(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return this.decide(unit, id, undoReview);
  }

  private decide(unit: Unit, id: string, deed: (tx: Tx, viewer: Viewer, id: string) => Promise<void>) {
    if (!isUuid(id)) throw new DomainError('recognition.not_found', 'id');
    return unit.write(async (tx) => {
      await deed(tx, unit.viewer!, id);
      return ownRecognition(tx, id);
    });
  }

  @ResolveField(() => Employee, { nullable: true, description: 'null: nobody yet, or its giver took it back' })
  decidedBy(review: RecognitionReview, _: unknown, unit: Unit) {
    return review.decidedById && unit.load(employeeById, review.decidedById);
  }
}

@Resolver(() => RecognitionReport)
export class ReportFields {
  @ResolveField(() => Employee)
  reporter(report: RecognitionReport, _: unknown, unit: Unit) {
    return unit.load(employeeById, report.reporterId);
  }
}
