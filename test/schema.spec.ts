import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { schemaText } from '../apps/api/src/schema-text';

const FILE = path.resolve(__dirname, '../apps/api/schema.graphql');

describe('the schema', () => {
  it('that is committed is the one the code emits (npm run schema)', async () => {
    expect(fs.readFileSync(FILE, 'utf8')).toBe(await schemaText());
  });

  it('has no field that smells of a secret, and no input that could set what is not asked for', () => {
    const fields = Object.values(buildSchema(fs.readFileSync(FILE, 'utf8')).getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields()).map((field) => ({
            input: isInputObjectType(type),
            name: `${type.name}.${field}`,
            field,
          }))
        : [],
    );
    const secret = /password|hash|secret|token/i;
    expect(fields.filter((f) => secret.test(f.field)).map((f) => f.name)).toEqual(['SignInInput.password']);
    const protectedColumn = /^(companyId|balance|createdAt|searchText)$/;
    expect(fields.filter((f) => f.input && protectedColumn.test(f.field)).map((f) => f.name)).toEqual([]);
  });
});
