import fs from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../libs/server/src/company/company.factory';

const schema = buildSchema(fs.readFileSync(path.resolve(__dirname, '../apps/api/schema.graphql'), 'utf8'));

/** What people, scripts and attackers put into fields. */
const NASTY: Record<string, readonly unknown[]> = {
  String: [
    'a\u0000b',
    'a\u0007b',
    'a\ud800b',
    '\u202eabc',
    'я'.repeat(60_000),
    '',
    '   ',
    `'; drop table employee; --`,
    '<script>alert(1)</script>',
    '%_\\',
    '2026-02-31',
  ],
  ID: ['', 'not an id', 'a\u0000b', '00000000-0000-0000-0000-000000000000', "' or 1=1 --"],
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [-1, 1e308],
  Boolean: [],
  DateTime: ['2026-02-31T00:00:00Z', '+275760-09-13T00:00:00.000Z', '0001-01-01T00:00:00Z'],
};
const PLAIN: Record<string, unknown> = {
  String: 'слово',
  ID: '01960ed5-9300-7676-aa86-6466c2583508',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2026-01-01T00:00:00Z',
};

/** Fields that take less than any word; valid here, so that the fields beside them come to be looked at. */
const BY_NAME: readonly (readonly [RegExp, unknown])[] = [
  [/email/i, 'a@example.com'],
  [/(On|From|Until|Since)$/, '2026-01-01'],
  [/colour/i, '#119C88'],
  [/icon/i, 'heart'],
  [/timeZone/, 'Europe/Moscow'],
];

/** A value of the type; `paths` collects where each leaf stands, so that it can be replaced. */
function sample(
  type: GraphQLInputType,
  at: readonly (string | number)[],
  leaves: { path: typeof at; scalar: string }[],
): unknown {
  if (isNonNullType(type)) return sample(type.ofType, at, leaves);
  if (isListType(type)) return [sample(type.ofType, [...at, 0], leaves)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((f) => [f.name, sample(f.type, [...at, f.name], leaves)]),
    );
  if (isEnumType(type)) return type.getValues()[0]!.name;
  leaves.push({ path: at, scalar: type.name });
  return BY_NAME.find(([name]) => name.test(String(at.at(-1))))?.[1] ?? PLAIN[type.name];
}

const replaced = (value: unknown, [head, ...rest]: readonly (string | number)[], leaf: unknown): unknown =>
  head === undefined
    ? leaf
    : Array.isArray(value)
      ? value.map((v, i) => (i === head ? replaced(v, rest, leaf) : v))
      : { ...(value as object), [head]: replaced((value as Record<string, unknown>)[head], rest, leaf) };

const OPERATIONS = (['query', 'mutation'] as const).flatMap((kind) =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields())
    .filter((field) => field.args.length)
    .map((field) => ({ kind, field })),
);

describe('bad input', () => {
  let api: FreshApi, everybody: ApiClient;

  beforeAll(async () => {
    api = await freshApi();
    const { id } = await makeCompany(api.database);
    const person = await api.database.inCompany(id, async (tx) => {
      const boss = await makeEmployee(tx, { roles: ['employee', 'leader', 'curator', 'reward_admin', 'admin'] });
      await makeEmployee(tx, { managerId: boss.id });
      return boss;
    });
    everybody = await api.as(person);
  });
  afterAll(() => api?.close());

  it.each(OPERATIONS.map((o) => [`${o.kind} ${o.field.name}`, o] as const))(
    '%s is refused by name or taken, and never breaks',
    async (_, { kind, field }) => {
      const leaves: { path: (string | number)[]; scalar: string }[] = [];
      const variables = Object.fromEntries(field.args.map((a) => [a.name, sample(a.type, [a.name], leaves as never)]));
      const head = field.args.map((a) => `$${a.name}: ${a.type}`).join(', ');
      const args = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
      const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
      const document = `${kind} (${head}) { ${field.name}(${args})${selection} }`;
      expect(leaves.filter((leaf) => !(leaf.scalar in NASTY))).toEqual([]);

      const broken: string[] = [];
      for (const { path: at, scalar } of leaves)
        for (const bad of NASTY[scalar]!) {
          const answer = await everybody.post(document, replaced(variables, at, bad) as object);
          const { errors = [] } = answer.json<{ errors?: { message: string; extensions?: { code?: string } }[] }>();
          const leaks =
            /syntax error|relation \\?"|column \\?"|violates|invalid input|invalid byte|pg_|at .*\.js:/i.test(
              answer.body,
            );
          if (answer.statusCode >= 500 || leaks || errors.some((e) => e.extensions?.code === 'internal'))
            broken.push(
              `${at.join('.')} = ${JSON.stringify(bad).slice(0, 40)}: ${answer.statusCode} ${answer.body.slice(0, 160)}`,
            );
        }
      expect(broken).toEqual([]);
    },
    60_000,
  );
});
