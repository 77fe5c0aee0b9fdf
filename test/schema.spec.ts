import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';

const FILE = path.resolve(__dirname, '../apps/api/schema.graphql');

// in a process of its own: what the schema builder of Nest collects outlives a spec file
const EMIT = `require('reflect-metadata'); require('./harness/register.cjs').register();
  require('../apps/api/src/schema-text.ts').schemaText().then((text) => process.stdout.write(text))`;
const emitted = () => execFileSync(process.execPath, ['-e', EMIT], { cwd: __dirname, encoding: 'utf8' });

describe('the schema', () => {
  it('that is committed is the one the code emits (npm run schema)', () => {
    expect(fs.readFileSync(FILE, 'utf8')).toBe(emitted());
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
    // what a person types, and the deed of changing it; nothing that is told
    expect(fields.filter((f) => secret.test(f.field)).map((f) => f.name)).toEqual([
      'AcceptInvitationInput.password',
      'AcceptInvitationInput.token',
      'ChangePasswordInput.password',
      'Mutation.changePassword',
      'SignInInput.password',
    ]);
    // where an address is told: of colleagues, and of a customer to whoever asks for it by name and is written down (contacts are numbers
    // of customers)
    expect(fields.filter((f) => !f.input && /e_?mail|contact(?!s)/i.test(f.field)).map((f) => f.name)).toEqual([
      'EmployeeRecord.email',
      'Invitation.email',
      'Mutation.revealPraiseContact',
      'PraiseContact.email',
    ]);
    const protectedColumn = /^(companyId|balance|createdAt|searchText)$/;
    expect(fields.filter((f) => f.input && protectedColumn.test(f.field)).map((f) => f.name)).toEqual([]);
  });
});
