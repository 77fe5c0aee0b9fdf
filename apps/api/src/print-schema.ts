import 'reflect-metadata';
import fs from 'node:fs';
import { schemaText } from './schema-text';

void schemaText().then((text) => fs.writeFileSync(process.argv[2] ?? 'apps/api/schema.graphql', text));
