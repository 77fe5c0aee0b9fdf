import fs from 'node:fs';
import path from 'node:path';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { buildSchema, type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql';

const ROOT = path.resolve(__dirname, '../..');
/** Whose operations and objects the matrix holds: all that the classes in these folders declare. */
const FOLDERS = ['empowerment', 'friction', 'culture/empowerment'].map((word) => `libs/server/src/${word}`);

export const schema = buildSchema(fs.readFileSync(path.join(ROOT, 'apps/api/schema.graphql'), 'utf8'));

const ROOTS = { Query: schema.getQueryType(), Mutation: schema.getMutationType() };
export type RootKind = keyof typeof ROOTS;

export interface RootField {
  /** "Query.decision" */
  readonly name: string;
  readonly kind: RootKind;
  readonly field: GraphQLField<unknown, unknown>;
}

function classesOf(folder: string): string[] {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return (fs.readdirSync(absolute, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts') && !/\.(spec|factory)\.ts$/.test(file))
    .flatMap((file) => [...fs.readFileSync(path.join(absolute, file), 'utf8').matchAll(/\bclass (\w+)/g)])
    .map(([, name]) => name!);
}

interface Scope {
  readonly operations: readonly RootField[];
  readonly types: readonly GraphQLObjectType[];
  /** "Decision.author": each field of those types, whichever word resolves it, and what these words add to types of others. */
  readonly fields: readonly string[];
}

interface FieldResolver {
  readonly kind: 'internal' | 'external';
  readonly target: unknown;
  readonly schemaName: string;
  readonly objectTypeFn?: () => { name: string };
}

function nameOf({ objectTypeFn, schemaName, target }: FieldResolver): string {
  const parent = TypeMetadataStorage.getObjectTypesMetadata().find((type) => type.target === objectTypeFn?.());
  if (!parent) throw new Error(`whose field is ${(target as { name: string }).name}.${schemaName}?`);
  return `${parent.name}.${schemaName}`;
}

/** What belongs to these words. The application must have been made before: the decorators are read then. */
export function scope(): Scope {
  const classes = new Set(FOLDERS.flatMap(classesOf));
  const ours = ({ target }: { target: unknown }) => classes.has((target as { name: string }).name);
  const roots = (kind: RootKind, declared: { target: unknown; schemaName: string }[]): RootField[] =>
    declared.filter(ours).map(({ schemaName }) => ({
      name: `${kind}.${schemaName}`,
      kind,
      field: ROOTS[kind]!.getFields()[schemaName]!,
    }));
  const subscriptions = TypeMetadataStorage.getSubscriptionsMetadata().filter(ours);
  if (subscriptions.length)
    throw new Error(`the matrix doesn't know yet how to subscribe: ${subscriptions[0]!.schemaName}`);

  const types = TypeMetadataStorage.getObjectTypesMetadata()
    .filter(ours)
    .map(({ name }) => schema.getType(name))
    .filter(isObjectType);
  const own = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  // what these words add to an object of another word; Nest keeps it to itself
  const { fieldResolvers } = TypeMetadataStorage as unknown as { fieldResolvers: FieldResolver[] };
  const added = fieldResolvers.filter((f) => f.kind === 'external' && ours(f)).map((f) => nameOf(f));
  return {
    operations: [
      ...roots('Query', TypeMetadataStorage.getQueriesMetadata()),
      ...roots('Mutation', TypeMetadataStorage.getMutationsMetadata()),
    ].sort((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name) : a.kind === 'Query' ? -1 : 1)),
    types,
    fields: [...new Set([...own, ...added])].sort(),
  };
}
