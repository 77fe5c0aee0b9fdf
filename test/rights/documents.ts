import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { RootField } from './scope';

/** Levels of objects below the operation's own. */
const DEPTH = 4;

const PLAIN: Record<string, unknown> = {
  String: 'слово',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2026-01-01T00:00:00Z',
};

/** A value that the type takes, with what is needed and nothing else. */
function needed(type: GraphQLInputType, name: string, id: string, key: string): unknown {
  if (isNonNullType(type)) return needed(type.ofType, name, id, key);
  if (isListType(type)) return [needed(type.ofType, name, id, key)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((f) => [f.name, needed(f.type, f.name, id, key)]),
    );
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (type.name === 'ID') return name === 'requestKey' ? key : id;
  if (name === 'first') return 100; // as many as a page may have
  if (/(On|From|Until|Since|month)$/.test(name)) return '2026-11-01';
  return PLAIN[type.name];
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `more` wins. */
const merged = (base: unknown, more: unknown): unknown =>
  isPlainObject(base) && isPlainObject(more)
    ? { ...base, ...Object.fromEntries(Object.entries(more).map(([k, v]) => [k, merged(base[k], v)])) }
    : more;

/** Arguments of the operation about the subject with this id; a request's own key is this one. */
export const variablesOf = (
  { field }: RootField,
  id: string,
  key: string,
  more: object = {},
): Record<string, unknown> =>
  merged(
    Object.fromEntries(
      field.args.filter((a) => isNonNullType(a.type)).map((a) => [a.name, needed(a.type, a.name, id, key)]),
    ),
    more,
  ) as Record<string, unknown>;

/** Paths of all ids that the arguments may hold, needed or not. A request's own key is no id. */
export function idPaths({ field }: RootField): string[][] {
  const found: string[][] = [];
  const look = (type: GraphQLInputType, at: string[]): void => {
    if (isNonNullType(type)) look(type.ofType, at);
    else if (isInputObjectType(type)) for (const f of Object.values(type.getFields())) look(f.type, [...at, f.name]);
    else if (!isListType(type) && !isEnumType(type) && type.name === 'ID' && at.at(-1) !== 'requestKey') found.push(at);
  };
  for (const a of field.args) look(a.type, [a.name]);
  return found;
}

export const replaced = (value: Record<string, unknown>, [head, ...rest]: string[], leaf: unknown): object => ({
  ...value,
  [head!]: rest.length ? replaced((value[head!] ?? {}) as Record<string, unknown>, rest, leaf) : leaf,
});

/**
 * Every field of the objects of these words; of an object that stands within another one (each has an id) what it says of itself; of objects
 * of other words only which they are.
 */
function selection(
  type: GraphQLObjectType,
  ours: ReadonlySet<GraphQLObjectType>,
  depth: number,
  within = false,
): string {
  const hasId = Boolean(type.getFields()['id']);
  if (!ours.has(type)) return hasId ? '__typename id' : '__typename';
  const fields = Object.values(type.getFields())
    .filter((f) => !f.args.some(isRequiredArgument))
    .map((f) => {
      const inner = getNamedType(f.type);
      if (isLeafType(inner)) return f.name;
      const further = !(within && hasId && ours.has(inner as GraphQLObjectType));
      return further && depth > 0 && isObjectType(inner)
        ? `${f.name} { ${selection(inner, ours, depth - 1, within || hasId)} }`
        : '';
    });
  return ['__typename', ...fields].join(' ');
}

export function documentOf({ kind, field }: RootField, types: readonly GraphQLObjectType[]): string {
  const head = field.args.map((a) => `$${a.name}: ${a.type}`).join(', ');
  const args = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
  const type = getNamedType(field.type);
  const inner = isObjectType(type) ? ` { ${selection(type, new Set(types), DEPTH)} }` : '';
  return `${kind.toLowerCase()}${head && ` (${head})`} { ${field.name}${args && `(${args})`}${inner} }`;
}
