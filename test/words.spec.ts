import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const WEB = path.join(ROOT, 'libs/web/src');
const MESSAGES = path.join(ROOT, 'libs/locale/src/messages');
/** Loaded before anything is shown. */
const ALWAYS = ['app', 'ui', 'errors', 'identity'];

const keysOf = new Map(
  fs
    .readdirSync(MESSAGES)
    .filter((file) => file.endsWith('.ru.json'))
    .map((file) => [
      file.split('.')[0]!,
      Object.keys(JSON.parse(fs.readFileSync(path.join(MESSAGES, file), 'utf8')) as object),
    ]),
);
const isFile = (file: string) => fs.existsSync(file) && fs.statSync(file).isFile();
const resolve = (from: string, target: string) =>
  ['.ts', '.tsx', '/index.ts'].map((end) => path.resolve(path.dirname(from), target) + end).find(isFile);

const PAGE = /\bpage\(\s*(\[[^\]]*\]|[A-Z_]+),\s*\(\) => import\('([^']+)'\)/g;

interface Source {
  text: string;
  /** What comes with it: imported by its name, or when it is needed. */
  next: string[];
}
const known = new Map<string, Source>();

function sourceOf(file: string): Source {
  let source = known.get(file);
  if (source) return source;
  const text = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const alone = text.replace(PAGE, ''); // brings its own words
  const next = [...alone.matchAll(/import\('(\.[^']+)'\)/g)].map(([, target]) => resolve(file, target!));
  for (const [, names, target] of alone.matchAll(/import (?!type )([^;]*?) from '(\.[^']+)'/g)) {
    const found = resolve(file, target!);
    if (!found?.endsWith('/index.ts')) next.push(found);
    else if (!found.includes('/gql/')) next.push(...behind(found, names!.match(/\w+/g)!));
  }
  source = { text: alone, next: next.filter((one) => one !== undefined) };
  known.set(file, source);
  return source;
}

/** The files in which names stand that a folder gives away. */
function behind(index: string, names: readonly string[]) {
  const text = fs.readFileSync(index, 'utf8');
  return [...text.matchAll(/export \{([^}]*)\} from '(\.[^']+)'/g)]
    .filter(([, given]) => given!.match(/\w+/g)!.some((name) => names.includes(name)))
    .map(([, , target]) => resolve(index, target!));
}

/** Words whose messages a file names; not those that it waits for itself. */
function wordsIn({ text }: Source): string[] {
  const own = /useWords\(/.test(text) ? [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word) : [];
  const named = [...text.matchAll(/'([a-z_]+)\.[\w.]+'|`([a-z_]+)\.[\w.]*(?:\$\{|`)/g)].flatMap(
    ([said, one, begun]) => {
      const word = (one ?? begun)!;
      const id = said.replace(/^['`]|['`]$|\$\{$/g, '');
      return keysOf.get(word)?.some((key) => (one ? key === id : key.startsWith(id))) ? [word] : [];
    },
  );
  return named.filter((word) => !ALWAYS.includes(word) && !own.includes(word));
}

function everythingOf(file: string): string[] {
  const seen = new Set<string>();
  const todo = [file];
  for (let one = todo.pop(); one; one = todo.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    todo.push(...sourceOf(one).next);
  }
  return [...seen];
}

describe('the texts of a page', () => {
  const pages = fs
    .readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('frame/'))
    .flatMap((name) => {
      const file = path.join(WEB, name);
      const text = fs.readFileSync(file, 'utf8');
      const constants = Object.fromEntries(
        [...text.matchAll(/const ([A-Z_]+) = \[([^\]]*)\]/g)].map(([, constant, list]) => [constant!, list!]),
      );
      return [...text.matchAll(PAGE)].map(([, list, target]) => ({
        page: path.relative(WEB, resolve(file, target!)!),
        words: [...list!.replace(/[A-Z_]+/g, (constant) => constants[constant] ?? '').matchAll(/\w+/g)].map(String),
      }));
    });

  it('come with it: none is asked for by something that appears once the page stands, which would take the page away', () => {
    expect(pages.length).toBeGreaterThan(80);
    const late = pages.flatMap(({ page, words }) =>
      everythingOf(path.join(WEB, page)).flatMap((file) =>
        wordsIn(sourceOf(file))
          .filter((word) => !words.includes(word))
          .map((word) => `${page}: ${word}, for ${path.relative(WEB, file)}`),
      ),
    );
    expect([...new Set(late)]).toEqual([]);
  });

  it('are waited for on the way by those only that stand in a Suspense of their own', () => {
    const waiting = fs
      .readdirSync(WEB, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('frame/'))
      .filter((file) => /\buseWords\(/.test(fs.readFileSync(path.join(WEB, file), 'utf8')));
    expect(waiting.sort()).toEqual(['notices/Bell.tsx', 'rewards/rules/RuleExplanation.tsx']);
  });
});
