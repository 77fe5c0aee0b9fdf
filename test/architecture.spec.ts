import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

/** Who may import whom between the words of libs/server. Everybody may import what it depends on through; nothing imports culture. */
const WORDS: Record<string, readonly string[]> = {
  company: [],
  identity: ['company'],
  notices: ['company'],
  results: ['company'],
  values: ['company', 'notices'],
  points: ['company', 'notices'],
  friction: ['company', 'notices'],
  recognition: ['company', 'values', 'points', 'notices'],
  praise: ['company', 'values', 'recognition', 'friction', 'notices'],
  rewards: ['company', 'values', 'points', 'recognition', 'notices'],
  empowerment: ['company', 'values', 'recognition', 'friction', 'praise', 'rewards', 'notices'],
  learning: ['company', 'values', 'recognition', 'notices'],
  culture: ['*'],
  // not a word: plants a whole invented company
  demo: ['*'],
};
/** May write others' tables: only the planting of a demo company, which makes a past that no command can make. */
const MAY_WRITE_OTHERS = ['demo'];
/** Tables of the kernel, written through its functions only. */
const KERNEL_TABLES = ['outbox', 'audit_log'];
/** Where a unit of work may be opened. */
const EDGE =
  /\.(resolver|loader|jobs|controller)\.tsx?$|\/identity\/(session|(sign-in|invitation|password)\.commands|identity\.queries)\.ts$|\/demo\//;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const isTest = (file: string) => /\.(spec|factory)\.tsx?$/.test(file);
const exists = (file: string) => fs.existsSync(file) && fs.statSync(file).isFile();

function resolveImport(from: string, target: string): string | undefined {
  const alias = /^@zasluga\/(\w+)$/.exec(target);
  if (!alias && !target.startsWith('.')) return undefined;
  const base = alias
    ? path.join(ROOT, 'libs', alias[1]!, 'src/index')
    : path.resolve(path.dirname(path.join(ROOT, from)), target);
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end).find(exists);
  return found && path.relative(ROOT, found);
}

function read(folder: string): Source[] {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return (fs.readdirSync(absolute, { recursive: true }) as string[])
    .filter((f) => /\.tsx?$/.test(f) && !f.startsWith('gql/'))
    .map((f) => {
      const file = path.join(folder, f);
      const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
      const imports = [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)]
        .map(([, target]) => resolveImport(file, target!))
        .filter((t): t is string => t !== undefined);
      return { file, text, imports };
    });
}

const SERVER = 'libs/server/src';
const sources = [
  'apps/api/src',
  'apps/web/src',
  ...['domain', 'locale', 'kernel', 'pages', 'server', 'ui', 'web'].map((l) => `libs/${l}/src`),
].flatMap(read);
const productive = sources.filter(({ file }) => !isTest(file));

// in the web the pages of a word are loaded one by one, so that a route brings only its own
const wordOf = (file: string): string | undefined => /^libs\/(?:server|domain|pages)\/src\/([\w-]+)\//.exec(file)?.[1];
const serverWordOf = (file: string) => (file.startsWith(`${SERVER}/`) ? wordOf(file) : undefined);
const mayImport = (from: string, to: string) => from === to || WORDS[from]!.includes('*') || WORDS[from]!.includes(to);

describe('the words', () => {
  const serverSources = productive.filter(({ file }) => {
    const word = serverWordOf(file);
    return word && word !== 'migrations';
  });

  it('of the server are the known ones', () => {
    expect([...new Set(serverSources.map(({ file }) => serverWordOf(file)!))].filter((w) => !(w in WORDS))).toEqual([]);
  });

  it('import only whom they may', () => {
    const broken = serverSources.flatMap(({ file, imports }) =>
      imports
        .filter((to) => serverWordOf(to) && !mayImport(serverWordOf(file)!, serverWordOf(to)!))
        .map((to) => `${file} → ${to}`),
    );
    expect(broken).toEqual([]);
  });

  it('are entered by their index only', () => {
    const broken = productive.flatMap(({ file, imports }) =>
      imports
        .filter(
          (to) =>
            wordOf(to) &&
            wordOf(to) !== 'migrations' &&
            wordOf(to) !== wordOf(file) &&
            path.dirname(to).split('/')[1] === path.dirname(file).split('/')[1],
        )
        .filter((to) => !/\/src\/[\w-]+\/index\.tsx?$/.test(to))
        .map((to) => `${file} → ${to}`),
    );
    // the one table of rights collects a file per word
    expect(broken.filter((b) => !b.includes('/policy/'))).toEqual([]);
  });

  it('touch only tables they may: read those of words they may import, write their own', () => {
    const owner = tableOwners();
    const broken = serverSources.flatMap(({ file, text }) => {
      const word = serverWordOf(file)!;
      return tablesIn(text, owner).flatMap(({ table, writes }) => {
        const of = owner.get(table)!;
        if (writes ? of === word || MAY_WRITE_OTHERS.includes(word) : mayImport(word, of)) return [];
        return [`${file} ${writes ? 'writes' : 'reads'} ${table} of ${of}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('have a table each for what they own: the reader of names sees them', () => {
    const owner = tableOwners();
    expect(owner.get('employee')).toBe('company');
    expect(owner.get('session')).toBe('identity');
    expect(tablesIn('`select 1 from employee e join unit u on true`; `delete from session`', owner)).toEqual([
      { table: 'employee', writes: false },
      { table: 'unit', writes: false },
      { table: 'session', writes: true },
    ]);
  });
});

/** Table → word, from the migrations, whose names say the word. */
function tableOwners(): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { file, text } of sources.filter((s) => s.file.startsWith(`${SERVER}/migrations/`))) {
    const word = /\d+-([a-z]+)[\w-]*\.ts$/.exec(file)?.[1];
    for (const [, table] of text.matchAll(/create table (?:if not exists )?(\w+)[\s(]/g))
      if (word && table && !KERNEL_TABLES.includes(table)) owners.set(table, word);
  }
  return owners;
}

function tablesIn(text: string, owner: Map<string, string>): { table: string; writes: boolean }[] {
  const found: { table: string; writes: boolean }[] = [];
  for (const [literal] of text.matchAll(/`[^`]*`|'[^'\n]*'/g)) {
    if (!/\b(select|insert into|update|delete from)\b/.test(literal)) continue;
    const pattern = /\b(insert into|update|delete from|from|join)\s+(?:only\s+)?([a-z_]+)\b/g;
    for (const [, verb, table] of literal.matchAll(pattern))
      if (owner.has(table!)) found.push({ table: table!, writes: verb !== 'from' && verb !== 'join' });
  }
  return found;
}

describe('the files', () => {
  it('import one another without a circle', () => {
    const graph = new Map(productive.map(({ file, imports }) => [file, imports]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const to of graph.get(file) ?? []) visit(to, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('that are for tests are imported by tests only', () => {
    const broken = productive.flatMap(({ file, imports }) => imports.filter(isTest).map((to) => `${file} → ${to}`));
    expect(broken).toEqual([]);
  });

  it('open the database at the edge only', () => {
    const opens = /\b(?:db|database)\.(?:inCompany|reading|snapshot|door)\(|\bunit\.(?:read|write)\(/;
    const broken = productive.filter(({ file, text }) => serverWordOf(file) && opens.test(text) && !EDGE.test(file));
    expect(broken.map(({ file }) => file)).toEqual([]);
  });

  it('never write the predicate of the company: row security does', () => {
    const predicate = /\b(?:where|and|or)\s+(?:\w+\.)?company_id\s*=\s*(?:\$|')/i;
    const broken = productive.filter(
      ({ file, text }) => file.startsWith(SERVER) && !file.includes('/migrations/') && predicate.test(text),
    );
    expect(broken.map(({ file }) => file)).toEqual([]);
  });

  it('never take a day, month or year from the zone of the browser or process: the company’s zone decides', () => {
    const local = /\.(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes)|toLocale(?:Date|Time)?String|toDateString)\(/;
    const broken = productive.filter(({ text }) => local.test(text));
    expect(broken.map(({ file }) => file)).toEqual([]);
  });

  it('are not named after nothing in particular', () => {
    const broken = sources.filter(({ file }) => /\/(utils?|helpers?|common|shared|misc)(\/|\.tsx?$)/.test(file));
    expect(broken.map(({ file }) => file)).toEqual([]);
  });

  it('of the web answer to addresses that the server knows', () => {
    const routes = sources.find(({ file }) => file === 'apps/web/src/routes.tsx');
    if (!routes) return;
    const { WEB_PATHS } = jest.requireActual<typeof import('@zasluga/domain')>('@zasluga/domain');
    const first = [...routes.text.matchAll(/path: '([^'*:]*)/g)].map(([, p]) => p!.split('/').filter(Boolean)[0] ?? '');
    expect(first.filter((segment) => !WEB_PATHS.includes(segment as never))).toEqual([]);
  });
});

describe('the root', () => {
  it('holds exactly what was agreed, and files whose names begin with a dot', () => {
    const seen = fs
      .readdirSync(ROOT)
      .filter((name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name));
    expect(seen.sort()).toEqual(
      [
        'README.md',
        'apps',
        'docker',
        'libs',
        'nx.json',
        'package-lock.json',
        'package.json',
        'test',
        'tsconfig.base.json',
      ].sort(),
    );
  });
});
