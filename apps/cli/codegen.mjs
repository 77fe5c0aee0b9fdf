// GraphQL Code Generator (client preset) without its command line, which brings 200+ packages: typed documents for every
// .graphql file of libs/web from the committed schema, and the manifest of trusted documents (SHA-256 → document).
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url); // one graphql instance: the CommonJS one
const { buildSchema, concatAST, Kind, parse, print, Source, validate, visit } = require('graphql');
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
fs.mkdirSync(out, { recursive: true });
const written = new Map();
for (const section of sections)
  if (path.basename(section.filename) === 'graphql.ts') written.set('graphql.ts', await codegen(section));
written.set('index.ts', `export * from './graphql';\n`);
written.set(
  'hashes.ts',
  `/** Operation name → SHA-256 of its document: all that a production build sends. */\nexport const hashes: Record<string, string> = ${JSON.stringify(hashes, null, 2)};\n`,
);
written.set('trusted-documents.json', `${JSON.stringify(trusted, null, 2)}\n`);
for (const [file, text] of written) fs.writeFileSync(path.join(out, file), text);
console.log(`generated ${written.size} files from ${documents.length} documents`);
