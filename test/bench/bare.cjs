// The same answers by hand: Node's http and pg, the very statements of the application (their texts were recorded from it), the same
// session behind the same cookie, row security with the company set once a connection. No framework, no GraphQL, no validation.
const http = require('node:http');
const { createHash, randomUUID } = require('node:crypto');
const pg = require('pg');

const { BENCH_URL, BENCH_COMPANY, BENCH_TEXTS } = process.env;
const texts = JSON.parse(require('node:fs').readFileSync(BENCH_TEXTS, 'utf8'));
const pool = new pg.Pool({ connectionString: BENCH_URL, max: 10, options: `-c app.company_id=${BENCH_COMPANY}` });
const rows = async (client, name, values) => (await client.query({ name, text: texts[name], values })).rows;
const byId = (list) => new Map(list.map((row) => [row.id, row]));
const upper = (text) => (text === null ? null : text.toUpperCase());
const EDIT_MS = 15 * 60_000;

async function viewerOf(client, cookie) {
  const token = /(?:^|; )zasluga=([\w-]{43})/.exec(cookie ?? '')?.[1];
  if (!token) throw new Error('nobody');
  const [door] = await rows(client, 'door.session', [createHash('sha256').update(token).digest()]);
  const [viewer] = await rows(client, 'session.viewer', [door.id]);
  return viewer;
}

const person = (e) => ({
  id: e.id,
  firstName: e.firstName,
  lastName: e.lastName,
  roleTitle: e.roleTitle,
  __typename: 'Employee',
});
const named = (row, type) => (row ? { id: row.id, nameRu: row.nameRu, nameEn: row.nameEn, ...type(row) } : null);

const confirmation = ({ witnesses, depth }, me) =>
  witnesses && {
    confirmed: witnesses.filter(([, seen]) => seen === depth).length,
    own: upper(witnesses.find(([id]) => id === me)?.[1] ?? null),
    __typename: 'DepthConfirmation',
  };

/** Of somebody without a role: whoever measures is neither curator nor administrator. */
function deeds(r, { employeeId: me, hasReports }) {
  const given = r.giverId === me;
  const party = given || r.receivers.some(([id]) => id === me);
  const published = r.state === 'published';
  const reads = !r.blurredAt || party;
  return {
    witness: published && (r.depth === 'beyond' || r.depth === 'sacrifice') && !party && reads,
    pin: hasReports && published && !r.blurredAt,
    readWords: reads,
    report: published && !given && reads,
    addOn: published && !r.imported && !party && reads,
    passOn: published && !r.imported && r.receivers.some(([id]) => id === me),
    takeBack: published && (given || r.byId === me),
    hide: false,
    exemplify: false,
    answer: published && reads,
    edit: given && !r.imported && published && r.ageMs < EDIT_MS,
    readHistory: party,
    __typename: 'ViewerCanRecognition',
  };
}

/** Everything that a card shows, for many recognitions at once. */
async function cards(client, viewer, recognitions) {
  const unique = (list) => [...new Set(list.filter(Boolean))];
  const involved = unique(
    recognitions.flatMap((r) => [
      r.giverId,
      r.byId,
      ...r.receivers.map(([id]) => id),
      ...r.reactions.flatMap((k) => k.employeeIds.slice(0, 20)),
    ]),
  );
  const people = byId(await rows(client, 'employee.by_id', [involved]));
  const touchpointIds = unique(recognitions.map((r) => r.touchpointId));
  const touchpoints = byId(touchpointIds.length ? await rows(client, 'touchpoint.by_id', [touchpointIds]) : []);
  const values = byId(await rows(client, 'value.by_id', [unique(recognitions.map((r) => r.valueId))]));
  const unitIds = unique(recognitions.flatMap((r) => r.unitIds));
  const units = byId(unitIds.length ? await rows(client, 'unit.by_id', [unitIds]) : []);
  const actIds = unique(recognitions.flatMap((r) => r.behaviourIds));
  const behaviours = byId(actIds.length ? await rows(client, 'behaviour.by_ids', [actIds]) : []);

  const me = viewer.employeeId;
  return recognitions.map((r) => ({
    id: r.id,
    story: r.story,
    depth: upper(r.depth),
    source: upper(r.source),
    visibility: upper(r.visibility),
    state: upper(r.state),
    imported: r.imported,
    createdAt: r.createdAt,
    hiddenReason: r.hiddenReason,
    editedAt: r.editedAt,
    internalCustomer: r.internalCustomer,
    depthExample: r.depthExample,
    giver: person(people.get(r.giverId)),
    by: r.byId && person(people.get(r.byId)),
    receivers: r.receivers.map(([id, points]) => ({
      points: id === me || r.giverId === me ? points : null,
      employee: person(people.get(id)),
      __typename: 'RecognitionReceiver',
    })),
    units: r.unitIds.map((id) => named(units.get(id), () => ({ __typename: 'Unit' }))),
    touchpoint: named(touchpoints.get(r.touchpointId), () => ({ __typename: 'Touchpoint' })),
    value: named(values.get(r.valueId), (v) => ({ colour: v.colour, __typename: 'Value' })),
    behaviours: r.behaviourIds.map((id) => {
      const { textRu, textEn } = behaviours.get(id);
      return { id, textRu, textEn, __typename: 'Behaviour' };
    }),
    reactions: r.reactions.map(({ kind, employeeIds }) => ({
      kind: upper(kind),
      count: employeeIds.length,
      mine: employeeIds.includes(me),
      employees: employeeIds.slice(0, 20).map((id) => {
        const { firstName, lastName } = people.get(id);
        return { id, firstName, lastName, __typename: 'Employee' };
      }),
      __typename: 'ReactionCount',
    })),
    commentCount: r.commentCount,
    loop: null, // no customer wrote them
    addOns: [], // none were made
    blurred: !!r.blurredAt,
    confirmation: confirmation(r, me),
    viewerCan: deeds(r, viewer),
    __typename: 'Recognition',
  }));
}

async function feed(client, viewer, { first }) {
  const found = await rows(client, 'recognition.feed', [viewer.employeeId, first]);
  const page = found.slice(0, first);
  const last = page.at(-1);
  const endCursor = last && Buffer.from(`${last.cursor}|${last.id}`).toString('base64url');
  const pageInfo = { endCursor, hasNextPage: found.length > first, __typename: 'PageInfo' };
  return { feed: { nodes: await cards(client, viewer, page), pageInfo, __typename: 'RecognitionConnection' } };
}

async function give(client, viewer, { input }) {
  const giver = viewer.employeeId;
  const { receiverIds, behaviourIds, requestKey, story, points } = input;
  const hash = createHash('sha256').update(JSON.stringify(input)).digest();
  await client.query('begin');
  await rows(client, 'recognition.of_key', [giver, requestKey, `recognition/${requestKey}`]);
  const people = byId(await rows(client, 'recognition.people', [[giver, ...receiverIds], giver]));
  const [meaning] = await rows(client, 'recognition.meaning', [behaviourIds, [], null, null, null, giver, 100, []]);
  const id = randomUUID();
  const all = receiverIds.map(() => points);
  if (points > 0) await rows(client, 'points.give', [giver, `recognition/${requestKey}`, id, receiverIds, all, null]);
  const facts = receiverIds.map((one) => people.get(one));
  // prettier-ignore
  await rows(client, 'recognition.insert', [
    BENCH_COMPANY, id, 'colleague', 'held', giver, requestKey, hash, story, meaning.behaviours[0].valueId, null, null, 'everyone',
    people.get(giver).unitId, people.get(giver).placeId, meaning.rankingId, [], null, false, null, 10_000,
    receiverIds, facts.map((f) => f.unitId), facts.map((f) => f.placeId), all, facts.map(() => 'across'), behaviourIds, [], null,
  ]);
  await rows(client, 'kernel.enqueue', [BENCH_COMPANY, randomUUID(), 'recognition.publish', { id }, id, 10_000]);
  const made = await rows(client, 'recognition.own', [id]);
  await client.query('commit');
  return { giveRecognition: (await cards(client, viewer, made))[0] };
}

async function answer({ operationName, variables }, cookie) {
  const client = await pool.connect();
  try {
    const viewer = await viewerOf(client, cookie);
    const data = await (operationName === 'Feed' ? feed : give)(client, viewer, variables);
    return JSON.stringify({ data });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const server = http.createServer((request, response) => {
  const parts = [];
  request
    .on('data', (part) => parts.push(part))
    .on('end', async () => {
      try {
        const body = await answer(JSON.parse(Buffer.concat(parts)), request.headers.cookie);
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(body);
      } catch (error) {
        console.error(error.message);
        response.writeHead(500).end();
      }
    });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.resume().once('end', () => process.exit(0));
