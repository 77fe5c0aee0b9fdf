import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Plugin } from 'vite';
import { writeWorker } from './offline-files.mts';

export interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

/** What a first visit may weigh, in bytes gzipped: scripts without their lazy parts, and style sheets; and what a device keeps. */
const BUDGET = { initialScripts: 280 * 1024, initialStyles: 20 * 1024, routeScripts: 60 * 1024, kept: 460 * 1024 };

/**
 * After the files are written: writes the worker that keeps some of them on the device, compresses them for the server, copies the manifest of
 * trusted documents beside them, and writes web-sizes.json: gzipped bytes of the first load, of each lazy screen and of what a device keeps.
 * Over the budget the build fails.
 */
export function afterBuild(root: string): Plugin {
  return {
    name: 'zasluga:after-build',
    apply: 'build',
    closeBundle() {
      const out = path.join(root, 'dist/apps/web');
      if (!fs.existsSync(path.join(out, '.vite/manifest.json'))) return; // the build failed before
      const manifest = manifestOf(out);
      const kept = writeWorker(root, out, manifest);
      precompress(out);
      fs.copyFileSync(
        path.join(root, 'libs/web/src/gql/trusted-documents.json'),
        path.join(root, 'dist/trusted-documents.json'),
      );
      const sizes = { ...measure(out, manifest), kept: weightOf(out, kept) };
      fs.writeFileSync(path.join(root, 'dist/web-sizes.json'), `${JSON.stringify(sizes, null, 2)}\n`);
      const over = exceeded(sizes);
      console.log(
        `first load: ${kib(sizes.initial.scripts)} KiB of script, ${kib(sizes.initial.styles)} KiB of style (gzip)`,
      );
      console.log(`kept to open without a line: ${kept.length} files, ${kib(sizes.kept)} KiB`);
      if (over.length) throw new Error(`Over the budget: ${over.join('; ')}`);
    },
  };
}

const kib = (bytes: number) => (bytes / 1024).toFixed(1);

function precompress(out: string) {
  for (const file of fs.readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg)$/.test(file)) continue;
    const text = fs.readFileSync(path.join(out, file));
    fs.writeFileSync(path.join(out, `${file}.gz`), zlib.gzipSync(text, { level: 9 }));
    fs.writeFileSync(path.join(out, `${file}.br`), zlib.brotliCompressSync(text));
  }
}

const manifestOf = (out: string) =>
  JSON.parse(fs.readFileSync(path.join(out, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Bytes as they travel. */
function weightOf(out: string, files: readonly string[]): number {
  const places = files.map((file) => path.join(out, file === '/' ? 'index.html' : file));
  return places.reduce((sum, file) => sum + fs.statSync(fs.existsSync(`${file}.gz`) ? `${file}.gz` : file).size, 0);
}

/** Bytes of what a visit to each lazy screen adds to the first load, which is counted with the larger language. */
function measure(out: string, manifest: Record<string, Chunk>) {
  const weight = (file: string) => fs.statSync(path.join(out, `${file}.gz`)).size;
  const closure = (key: string, seen = new Set<string>()) => {
    if (seen.has(key)) return seen;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) closure(next, seen);
    return seen;
  };
  const total = (keys: Iterable<string>) => {
    const chunks = [...keys].map((key) => manifest[key]).filter((chunk) => chunk !== undefined);
    const styles = new Set(chunks.flatMap((chunk) => chunk.css ?? []));
    return {
      scripts: chunks.reduce((sum, chunk) => sum + (chunk.file.endsWith('.js') ? weight(chunk.file) : 0), 0),
      styles: [...styles].reduce((sum, file) => sum + weight(file), 0),
    };
  };
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('the bundle has no entry');
  const first = closure(entry);
  const messages = fs.readdirSync(path.join(out, 'assets')).filter((file) => /^messages-(ru|en)-.*\.js$/.test(file));
  const initial = total(first);
  initial.scripts += Math.max(0, ...messages.map((file) => weight(`assets/${file}`)));
  const routes = Object.entries(manifest)
    .filter(([key, chunk]) => !chunk.isEntry && chunk.src && /\.tsx$/.test(key) && !first.has(key))
    .map(
      ([key]) =>
        [key.replace(/^.*libs\/web\/src\//, ''), total([...closure(key)].filter((k) => !first.has(k)))] as const,
    );
  return { initial, routes: Object.fromEntries(routes) };
}

function exceeded({ initial, routes, kept }: ReturnType<typeof measure> & { kept: number }): string[] {
  const over = Object.entries(routes)
    .filter(([, { scripts }]) => scripts > BUDGET.routeScripts)
    .map(([route, { scripts }]) => `${route} ${kib(scripts)} KiB`);
  if (initial.scripts > BUDGET.initialScripts) over.push(`first scripts ${kib(initial.scripts)} KiB`);
  if (initial.styles > BUDGET.initialStyles) over.push(`first styles ${kib(initial.styles)} KiB`);
  if (kept > BUDGET.kept) over.push(`kept on the device ${kib(kept)} KiB`);
  return over;
}
