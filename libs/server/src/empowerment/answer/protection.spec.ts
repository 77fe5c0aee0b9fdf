import fs from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';

const ROOT = path.resolve(__dirname, '../../../../..');
const schema = fs.readFileSync(path.join(ROOT, 'apps/api/schema.graphql'), 'utf8');

/** Of each type its fields: `name(arguments): type`. */
const fields = [...schema.matchAll(/^type (\w+)[^{]*\{([\s\S]*?)^\}/gm)].flatMap(([, type, body]) =>
  [...body!.replace(/"""[\s\S]*?"""/g, '').matchAll(/^ {2}(\w+)(\([\s\S]*?\))?: ([\w[\]!]+)/gm)].map(
    ([, name, args = '', of]) => ({
      field: `${type}.${name}`,
      args: args.replace(/\s+/g, ' ').replace(/\( | \)/g, (end) => end.trim()),
      of: of!.replace(/[[\]!]/g, ''),
    }),
  ),
);

describe('protection by design', () => {
  it('is in the schema: one list of entries, which is one’s own; none by person, none that orders or filters', () => {
    const many = fields.filter(({ of }) => of === 'DecisionConnection' || of === 'OwnDecisions');
    expect(many).toEqual([
      { field: 'Query.myDecisionTally', args: '', of: 'OwnDecisions' },
      { field: 'Query.myDecisions', args: '(after: String, first: Int! = 20)', of: 'DecisionConnection' },
    ]);
    // beside the mutations, an entry is read by its address, in one's own list, and one at a time for answering
    const one = fields.filter(({ field, of }) => of === 'Decision' && !field.startsWith('Mutation.'));
    expect(one.map(({ field }) => field)).toEqual([
      'DecisionConnection.nodes',
      'DecisionToAnswer.decision',
      'Query.decision',
    ]);
    expect(fields.filter(({ of }) => of === 'DecisionToAnswer')).toEqual([
      { field: 'Query.nextDecisionToAnswer', args: '', of: 'DecisionToAnswer' },
    ]);
  });

  describe('in what is kept', () => {
    let api: FreshApi;
    beforeAll(async () => {
      api = await freshApi();
    });
    afterAll(() => api?.close());

    it('leaves no trace by which a reviewer’s bell or the log of deeds could count a person’s entries', async () => {
      const { id: companyId } = await makeCompany(api.database);
      const [boss, author] = await api.database.inCompany(companyId, async (tx) => {
        const manager = await makeEmployee(tx);
        return [manager, await makeEmployee(tx, { managerId: manager.id })] as const;
      });
      const [asBoss, asAuthor] = [await api.as(boss), await api.as(author)];
      const of = async (id: string) => {
        const say =
          'mutation ($id: ID!, $text: String!) { commentDecision(input: { decisionId: $id, text: $text }) { id } }';
        await asBoss.data(say, { id, text: 'Как это было?' });
        await asAuthor.data(say, { id, text: 'Быстро' });
        await asBoss.data('mutation ($id: ID!) { askToNameAuthor(id: $id) { id } }', { id });
        await asAuthor.data('mutation ($id: ID!) { answerNaming(id: $id, agreed: true) { id } }', { id });
        await asAuthor.data(
          'mutation ($id: ID!) { nameDecisionProcedure(input: { decisionId: $id, procedureName: "Очередь" }) { id } }',
          { id },
        );
        await asBoss.data('mutation ($id: ID!) { answerDecision(input: { id: $id, verdict: BACKED }) { id } }', { id });
        await asBoss.data('mutation ($id: ID!) { takeAnswerBack(id: $id) { id } }', { id });
      };
      for (const did of ['Кофе', 'Скидка']) {
        const input = { requestKey: randomUUID(), kind: 'DONE', did };
        const { recordDecision } = await asAuthor.data(
          'mutation ($input: DecisionInput!) { recordDecision(input: $input) { id } }',
          { input },
        );
        await of(recordDecision.id);
      }
      const kept = await api.database.inCompany(companyId, async (tx) => ({
        deeds: await tx.sql('t.deeds', 'select deed, details from audit_log'),
        // nothing in the bell of whoever answers says whose
        actors: await tx.sql(
          't.actors',
          'select kind from notice where employee_id = $1 and (actor_id is not null or params::text like $2)',
          [boss.id, `%${author.id}%`],
        ),
        waiting: await tx.sql(
          't.waiting',
          `select subject_id = employee_id as "ownQueue" from notice where employee_id = $1 and kind = 'decision_recorded'`,
          [boss.id],
        ),
      }));
      expect(kept).toEqual({ deeds: [], actors: [], waiting: [{ ownQueue: true }] });
    });
  });
});
