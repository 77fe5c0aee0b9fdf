import fs from 'node:fs';
import path from 'node:path';
import { InMemoryCache, gql } from '@apollo/client';
import { buildSchema, getNamedType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { cachePolicies } from '../apps/web/src/cache-policies';

const ROOT = path.resolve(__dirname, '..');
const DOCUMENTS = path.join(ROOT, 'libs/web/src');

interface Asked {
  /** "Query.feed" */
  field: string;
  args: string[];
  /** Whether what follows can be asked for. */
  further: boolean;
}

/** Every connection that the documents of the web ask for. */
function connections(): Asked[] {
  const schema = buildSchema(fs.readFileSync(path.join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
  const files = fs.readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.graphql'));
  const found: Asked[] = [];
  for (const file of files) {
    const info = new TypeInfo(schema);
    visit(
      parse(fs.readFileSync(path.join(DOCUMENTS, file), 'utf8')),
      visitWithTypeInfo(info, {
        Field(node) {
          const type = info.getType();
          if (!type || !getNamedType(type).name.endsWith('Connection')) return;
          const args = (node.arguments ?? []).map(({ name }) => name.value);
          const after = node.arguments?.find(({ name }) => name.value === 'after');
          found.push({
            field: `${info.getParentType()!.name}.${node.name.value}`,
            args: args.filter((name) => name !== 'after' && name !== 'first').sort(),
            further: after?.value.kind === Kind.VARIABLE,
          });
        },
      }),
    );
  }
  return found;
}

const policyOf = (field: string) => {
  const [type = '', name = ''] = field.split('.');
  const { fields } = cachePolicies[type] ?? {};
  return fields?.[name] as { keyArgs: readonly string[] | false; merge: unknown } | undefined;
};

describe('a list that is read page by page', () => {
  const asked = connections();

  it('can be read to its end: no connection is asked for whose further pages nothing asks for', () => {
    const further = new Set(asked.filter((one) => one.further).map(({ field }) => field));
    expect(further.size).toBeGreaterThan(20);
    expect(asked.map(({ field }) => field).filter((field) => !further.has(field))).toEqual([]);
  });

  it('grows in the cache, and no filter shares it with another', () => {
    const lacking = asked.filter(({ field, args, further }) => {
      const policy = policyOf(field);
      return further && !(policy?.merge && args.every((name) => policy.keyArgs && policy.keyArgs.includes(name)));
    });
    expect(lacking).toEqual([]);
  });

  it('keeps what is shown, adds what follows once, and begins anew with its first page', () => {
    const cache = new InMemoryCache({ typePolicies: cachePolicies });
    const query = gql`
      query Talk($after: String) {
        recognition(id: "r") {
          __typename
          id
          comments(first: 2, after: $after) {
            nodes {
              __typename
              id
            }
          }
        }
      }
    `;
    const write = (ids: string[], after: string | null) =>
      cache.writeQuery({
        query,
        variables: { after },
        data: {
          recognition: {
            __typename: 'Recognition',
            id: 'r',
            comments: { nodes: ids.map((id) => ({ __typename: 'RecognitionComment', id })) },
          },
        },
      });
    const shown = () =>
      cache
        .readQuery<{ recognition: { comments: { nodes: { id: string }[] } } }>({ query, variables: { after: null } })!
        .recognition.comments.nodes.map(({ id }) => id);
    write(['1', '2'], null);
    write(['2', '3'], 'after 2');
    expect(shown()).toEqual(['1', '2', '3']);
    write(['2', '4'], null);
    expect(shown()).toEqual(['2', '4']);
  });
});
