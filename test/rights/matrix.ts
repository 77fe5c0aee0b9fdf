import { randomUUID } from 'node:crypto';
import {
  ALL,
  EVERYBODY,
  type FieldExpectation,
  type Grid,
  type Kind,
  type Operation,
  type Relation,
  type Who,
} from './expectation';
import { documentOf, idPaths, replaced, variablesOf } from './documents';
import { KNOWN } from './expectations';
import { FIELDS } from './fields';
import type { RootField, scope } from './scope';
import type { World } from './world';

interface Answer {
  readonly body: string;
  readonly data: unknown;
  readonly refused: { readonly code: string; readonly field?: string } | undefined;
}
interface Cell {
  readonly who: Who;
  readonly relation?: Relation;
  readonly id: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\d[T ][\d:.]+(Z|[+-]\d\d)?/g;
const isIn = (group: readonly Who[], who: Who): boolean => group.includes(who);
const allowed = (grid: Grid, who: Who, relation: Relation): boolean =>
  relation !== 'foreign' && (grid[relation]?.includes(who) ?? false);

interface Asker {
  readonly op: RootField;
  readonly line: Operation;
  readonly document: string;
  readonly key: string;
  readonly wrong: string[];
}

const at = ({ name }: RootField, { who, relation }: Pick<Cell, 'who' | 'relation'>) =>
  `${name} as ${who}${relation ? `, ${relation}` : ''}`;
const briefly = ({ body }: Answer) => body.slice(0, 300);
const refusedWith = (code: string, op: RootField, cell: Pick<Cell, 'who'>, answer: Answer): string[] =>
  answer.refused?.code === code ? [] : [`${at(op, cell)}: not refused with ${code}: ${briefly(answer)}`];

/** Runs the lines of the table. What differs is told in words; an empty list is what the spec wants. */
export class Matrix {
  /** Object fields that have been told to somebody. */
  readonly seen = new Set<string>();
  /** Requests sent. */
  cells = 0;

  constructor(
    private readonly world: World,
    private readonly within: ReturnType<typeof scope>,
  ) {}

  async run(op: RootField, line: Operation): Promise<string[]> {
    const wrong: string[] = [];
    // all send the same: a key belongs to whoever made it
    const key = randomUUID();
    const asker: Asker = { op, line, document: documentOf(op, this.within.types), wrong, key };
    await Promise.all(EVERYBODY.map((who) => this.as(who, asker)));
    // a subject's own id has been tried by everybody
    const others = idPaths(op).filter((path) => !line.of || path.at(-1) !== 'id');
    for (const path of others) wrong.push(...(await this.foreignIds(asker, path)));
    return [...new Set(wrong)];
  }

  private async ask({ op, line, document, wrong, key }: Asker, cell: Cell, variables?: object): Promise<Answer> {
    const given =
      variables ?? variablesOf(op, cell.id, line.of ? randomUUID() : key, line.with?.(this.world.given(cell.id)));
    this.cells++;
    const { body } = await this.world.clients[cell.who].post(document, given);
    const { data, errors } = JSON.parse(body) as {
      data?: Record<string, unknown>;
      errors?: { extensions: Answer['refused'] }[];
    };
    wrong.push(...this.leaks(cell.who, body, cell.id).map((leak) => `${at(op, cell)} is told of ${leak}`));
    return { body, data: data?.[op.field.name], refused: errors?.[0]?.extensions };
  }

  private async as(who: Who, asker: Asker): Promise<void> {
    const { op, line, wrong } = asker;
    if (!line.door.includes(who)) {
      const code = isIn(ALL, who) ? 'identity.forbidden' : 'identity.required';
      wrong.push(...refusedWith(code, op, { who }, await this.ask(asker, { who, id: randomUUID() })));
    } else if (line.of) {
      await this.towardsEach(who, line.of, asker);
      for (const [kind, grid] of Object.entries(line.also ?? {}))
        await this.towardsEach(who, { kind: kind as Kind, grid }, asker);
    } else {
      const cell = { who, id: randomUUID() };
      const answer = await this.ask(asker, cell);
      wrong.push(...this.told(op, cell, answer));
      const { id } = (answer.data ?? {}) as { id?: string };
      if (line.makes && id) wrong.push(...this.world.madeBy(who, line.makes, id).map((w) => `${at(op, cell)}: ${w}`));
      if (line.lists) wrong.push(...this.listed(cell, answer.body, line.lists).map((w) => `${at(op, cell)}: ${w}`));
      const data = answer.data as Record<string, unknown> | null;
      const other = Object.entries(line.says?.(who) ?? {}).filter(([field, value]) => data?.[field] !== value);
      if (other.length) wrong.push(`${at(op, cell)}: doesn't say ${JSON.stringify(other)}: ${briefly(answer)}`);
    }
  }

  private async towardsEach(who: Who, { kind, grid }: NonNullable<Operation['of']>, asker: Asker): Promise<void> {
    const { op, line, wrong } = asker;
    const absent = await this.ask(asker, { who, id: randomUUID() });
    if (!line.quiet) wrong.push(...refusedWith('input.not_found', op, { who }, absent));
    for (const [relation, standing] of this.world.standing(who, kind)) {
      const ids = op.kind === 'Query' ? standing.ids : [await this.world.fresh(standing)];
      for (const id of ids) {
        const cell = { who, relation, id };
        const answer = await this.ask(asker, cell);
        if (allowed(grid, who, relation)) {
          wrong.push(...this.told(op, cell, answer));
          if (answer.body === absent.body) wrong.push(`${at(op, cell)}: as if it weren't there: ${briefly(answer)}`);
        } else if (answer.body !== absent.body)
          wrong.push(`${at(op, cell)}: not as if it weren't there: ${briefly(answer)}`);
      }
    }
  }

  private told(op: RootField, cell: Cell, answer: Answer): string[] {
    if (answer.refused || answer.data === undefined) return [`${at(op, cell)}: refused: ${briefly(answer)}`];
    return this.look(answer.data, cell, op.kind === 'Query').map((what) => `${at(op, cell)}: ${what}`);
  }

  /** Whatever id of another company stands where an id may stand, the answer is the same as for an id of nothing. */
  private async foreignIds(asker: Asker, path: string[]): Promise<string[]> {
    const { op, line } = asker;
    const who = line.of ? Object.values(line.of.grid).flat()[0] : line.door[0];
    if (!who) return [];
    const relation = line.of && (Object.keys(line.of.grid) as Relation[]).find((r) => allowed(line.of!.grid, who, r));
    const subject = line.of && this.world.standing(who, line.of.kind).get(relation!)!;
    const sent = async (id: string) => {
      const about = !subject ? randomUUID() : op.kind === 'Query' ? subject.ids[0]! : await this.world.fresh(subject);
      const variables = variablesOf(op, about, randomUUID(), line.with?.(this.world.given(about)));
      const { body } = await this.ask(asker, { who, id: about }, replaced(variables, path, id));
      return body.replace(UUID, 'id').replace(MOMENT, 'moment');
    };
    const [absent, ...foreign] = await Promise.all([randomUUID(), ...this.world.foreignIds(path.at(-1)!)].map(sent));
    return foreign.every((one) => one === absent)
      ? []
      : [`${op.name} tells a foreign ${path.join('.')} from one that is not there`];
  }

  /** What stands in an answer that this person may not know of. */
  private leaks(who: Who, body: string, sent: string): string[] {
    const seen = [...body.matchAll(UUID)].map(([id]) => id).filter((id) => id !== sent);
    return seen.flatMap((id) => {
      if (this.world.isForeign(id)) return ['another company'];
      const what = this.world.marks.get(id);
      if (!what) return [];
      const known = isIn(ALL, who) && allowed(KNOWN[what.kind], who, this.world.relation(who, what));
      return known ? [] : [`a ${what.kind} of ${isIn(ALL, who) ? this.world.relation(who, what) : 'somebody'}`];
    });
  }

  /** Of each relation some or none, as the table says. */
  private listed({ who }: Cell, body: string, { kind, grid }: NonNullable<Operation['lists']>): string[] {
    const shown = new Set<Relation>();
    for (const [id] of body.matchAll(UUID)) {
      const what = this.world.marks.get(id);
      if (what?.kind === kind) shown.add(this.world.relation(who, what));
    }
    return [...this.world.standing(who, kind).keys()].flatMap((relation) => {
      const expected = allowed(grid, who, relation);
      return expected === shown.has(relation) ? [] : [`${expected ? 'lists none' : 'lists one'} of ${relation}`];
    });
  }

  /** Walks through what was told: notes each field, and looks at those that not everybody may have. */
  private look(value: unknown, cell: Cell, isQuery: boolean): string[] {
    if (Array.isArray(value)) return value.flatMap((one) => this.look(one, cell, isQuery));
    if (typeof value !== 'object' || value === null) return [];
    const { __typename: type, ...fields } = value as Record<string, unknown>;
    return Object.entries(fields).flatMap(([name, inner]) => {
      const wrong = this.look(inner, cell, isQuery);
      const key = `${String(type)}.${name}`;
      const has = inner !== null && inner !== undefined && inner !== false;
      const rule: FieldExpectation | undefined = FIELDS[key];
      // that something is false can be said of everybody; of what only some may have the truth must have been seen
      if (has || (inner === false && rule === 'told')) this.seen.add(key);
      if (typeof rule !== 'object' || !('only' in rule) || !isQuery) return wrong;
      return [...wrong, ...this.restricted(key, rule, has, fields['id'], cell)];
    });
  }

  /** Of the subject that was asked for: told to whom the table names, and to nobody else. */
  private restricted(
    key: string,
    { only, except }: Extract<FieldExpectation, { only: Grid }>,
    has: boolean,
    id: unknown,
    { who, relation }: Cell,
  ): string[] {
    if (!has) return [];
    const what = this.world.marks.get(String(id));
    const to = what ? this.world.relation(who, what) : relation;
    const grid = (what && except[what.kind]) ?? only;
    return to && !allowed(grid, who, to) ? [`${key} is told`] : [];
  }
}
