// GraphQL Code Generator (client preset) without its command line, which brings 200+ packages: typed documents for every
// .graphql file of libs/web from the committed schema, and the manifest of trusted documents (SHA-256 → document).
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url); // one graphql instance: the CommonJS one
const { buildSchema, concatAST, isAbstractType, Kind, parse, print, Source, validate, visit } = require('graphql');
const { codegen } = require('@graphql-codegen/core');
const { preset } = require('@graphql-codegen/client-preset');

const root = path.resolve(import.meta.dirname, '../..');
const src = path.join(root, 'libs/web/src');
const out = path.join(src, 'gql/');

/** What Apollo's cache would add at run time: done here, so that the document sent is the document known. */
const withTypenames = (document) =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent?.kind === Kind.OPERATION_DEFINITION) return;
      if (node.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename')) return;
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
      return { ...node, selections: [...node.selections, typename] };
    },
  });

function readDocuments() {
  return fs
    .readdirSync(src, { recursive: true })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const rawSDL = fs.readFileSync(path.join(src, file), 'utf8');
      return { location: file, rawSDL, document: withTypenames(parse(new Source(rawSDL, file))) };
    });
}

/** Every way in which the documents don't fit the schema or each other, as text. */
function problems(schema, documents) {
  const found = validate(schema, concatAST(documents.map((d) => d.document))).map(
    (error) => `${error.source?.name ?? error.nodes?.[0]?.loc?.source.name ?? ''} ${error.message}`,
  );
  for (const { location, document } of documents)
    for (const definition of document.definitions)
      if (!definition.name) found.push(`${location}: an operation without a name`);
  return found;
}

/**
 * Types in one file, documents in one file per word: a page loads the documents of its own words only. A fragment is written once, in a
 * file that imports nothing, and each document carries its own hash, so that the first load has neither of other pages.
 */
function splitByWord(text, hashes) {
  const wordOf = new Map();
  for (const { location, document } of documents)
    for (const { kind, name } of document.definitions) wordOf.set(`${kind} ${name.value}`, location.split(/[\\/]/)[0]);
  const wordOfFragment = (name) => wordOf.get(`${Kind.FRAGMENT_DEFINITION} ${name}`);
  const types = [];
  const fragments = new Map();
  const lines = new Map();
  const put = (map, word, line) => map.set(word, [...(map.get(word) ?? []), line]);
  for (const line of text.split('\n')) {
    const [, name, json, type] = /^export const (\w+) = (\{.*\}) as unknown as (DocumentNode<.*>);$/.exec(line) ?? [];
    if (!name) {
      types.push(line);
      continue;
    }
    const [main, ...needed] = JSON.parse(json).definitions;
    const word = wordOf.get(`${main.kind} ${main.name.value}`);
    const isFragment = main.kind === Kind.FRAGMENT_DEFINITION;
    if (isFragment) put(fragments, word, `export const ${partOf(main)} = ${JSON.stringify(main)};`);
    const parts = [isFragment ? partOf(main) : JSON.stringify(main), ...needed.map(partOf)];
    const hash = isFragment ? '' : `, "hash": "${hashes[main.name.value]}"`;
    put(
      lines,
      word,
      `export const ${name} = {"kind": "Document", "definitions": [${parts}]${hash}} as unknown as ${type};`,
    );
  }
  const files = new Map([['graphql.ts', types.join('\n')]]);
  for (const [word, parts] of fragments)
    files.set(`fragments-${word}.ts`, `/* eslint-disable */\n${parts.join('\n')}\n`);
  for (const [word, documentsOfWord] of lines) {
    const body = documentsOfWord.join('\n');
    const used = new Set(documentsOfWord.flatMap((line) => /DocumentNode<(.*)>;/.exec(line)?.[1]?.split(', ') ?? []));
    const parts = new Map();
    for (const part of new Set(body.match(/\bFragmentOf\w+/g)))
      put(parts, wordOfFragment(part.slice('FragmentOf'.length)), part);
    const head = [
      '/* eslint-disable */',
      "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';",
      `import type { ${[...used].filter((type) => type !== 'unknown').join(', ')} } from './graphql';`,
      ...[...parts].map(([from, names]) => `import { ${names.join(', ')} } from './fragments-${from}';`),
    ];
    files.set(`documents-${word}.ts`, `${[...head, body].join('\n')}\n`);
  }
  return files;
}

const partOf = ({ name }) => `FragmentOf${name.value}`;

const schemaText = fs.readFileSync(path.join(root, 'apps/api/schema.graphql'), 'utf8');
const schema = buildSchema(schemaText);
const documents = readDocuments();
const found = problems(schema, documents);
if (found.length) {
  console.error(found.join('\n'));
  process.exit(1);
}

const trusted = {};
const hashes = {};
const sections = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: parse(schemaText),
  schemaAst: schema,
  documents,
  config: { useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: 'string', ID: 'string' } },
  plugins: [],
  pluginMap: {},
  presetConfig: {
    fragmentMasking: false,
    onExecutableDocumentNode(document) {
      const text = print(document);
      const hash = crypto.createHash('sha256').update(text).digest('hex');
      const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
      trusted[hash] = text;
      if (operation) hashes[operation.name.value] = hash;
    },
  },
  skipDocumentsValidation: true,
});
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
const written = new Map();
const whole = await codegen(sections.find(({ filename }) => path.basename(filename) === 'graphql.ts'));
for (const [file, text] of splitByWord(whole, hashes)) written.set(file, text);
const isDocuments = (file) => !file.startsWith('fragments-');
written.set(
  'index.ts',
  [...written.keys()]
    .filter(isDocuments)
    .map((file) => `export * from './${file.replace('.ts', '')}';\n`)
    .join(''),
);
const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type) && !type.name.startsWith('__'))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);
written.set(
  'possible-types.ts',
  `/** Interface or union → its types: the cache must know them to match fragments. */\nexport const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes, null, 2)};\n`,
);
written.set('trusted-documents.json', `${JSON.stringify(trusted, null, 2)}\n`);
for (const [file, text] of written) fs.writeFileSync(path.join(out, file), text);
console.log(`generated ${written.size} files from ${documents.length} documents`);
