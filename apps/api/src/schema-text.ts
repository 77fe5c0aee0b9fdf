import { type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { SessionCookie, words } from '@zasluga/server';
import { lexicographicSortSchema, printSchema } from 'graphql';

const RESOLVER = 'graphql:resolver_type';

const providersOf = (module: Type | DynamicModule): Type[] =>
  ('module' in module
    ? (module.providers ?? [])
    : ((Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? [])
  ).filter((p): p is Type => typeof p === 'function');

/** The schema as the resolvers of all words emit it; needs no database. Committed as schema.graphql and read in every review. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const resolvers = words(new SessionCookie(false))
      .flatMap(providersOf)
      .filter((p) => Reflect.hasMetadata(RESOLVER, p));
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
