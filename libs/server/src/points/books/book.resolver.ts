import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { BookCorrection, Books } from './book.entity';
import { booksOf } from './book.queries';

@Resolver(() => Books)
export class BookResolver {
  @Allow('points.read_books')
  @Query(() => Books, {
    description: 'of a month 2026-11, a quarter 2026-Q4 or a year 2026; this month when none is named',
  })
  books(@Context() unit: Unit, @Args('period', { type: () => String, nullable: true }) period: string | null) {
    return unit.read((tx) => booksOf(tx, period));
  }
}

@Resolver(() => BookCorrection)
export class BookCorrectionFields {
  @ResolveField(() => Employee, { nullable: true, description: 'who found it to be a mistake' })
  author(correction: BookCorrection, _: unknown, unit: Unit) {
    return correction.authorId && unit.load(employeeById, correction.authorId);
  }
}
