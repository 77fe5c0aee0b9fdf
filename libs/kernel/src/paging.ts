import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '@zasluga/domain';
import { isUuid } from './id';

/** `first` 1 to 100, `after` the endCursor of the page before. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 }) @IsInt() @Min(1) @Max(100) first: number = 20;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(200) after?: string;
}

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true }) endCursor: string | null;
  @Field() hasNextPage: boolean;
}

export interface Connected<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

/** `@ObjectType() class RecognitionConnection extends Connection(Recognition) {}` */
export function Connection<Node>(node: Type<Node>): Type<Connected<Node>> {
  @ObjectType({ isAbstract: true })
  class AnyConnection implements Connected<Node> {
    @Field(() => [node]) nodes: Node[];
    @Field(() => PageInfo) pageInfo: PageInfo;
  }
  return AnyConnection;
}

/** A place in a total order (time, id). The time is PostgreSQL's own text: a Date would lose its microseconds. */
export const cursor = {
  encode: (at: string, id: string): string => Buffer.from(`${at}|${id}`).toString('base64url'),
  /** Throws input.invalid: checked here, because a failing statement would take the whole snapshot with it. */
  decode: (after: string): [at: string, id: string] => {
    const [at = '', id] = Buffer.from(after, 'base64url').toString().split('|');
    if (!/^[\w :.+-]{1,40}$/.test(at) || !isUuid(id)) throw new DomainError('input.invalid', 'after');
    return [at, id];
  },
};

/** Rows were read with `limit first + 1`; each carries `cursor`: its time as text. */
export function pageOf<Row extends { id: string; cursor: string }>(rows: Row[], first: number): Connected<Row> {
  const hasNextPage = rows.length > first;
  const nodes = hasNextPage ? rows.slice(0, first) : rows;
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage, endCursor: last ? cursor.encode(last.cursor, last.id) : null } };
}
