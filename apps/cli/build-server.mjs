// Compiles apps/api and the libs of the server to dist/ with SWC: CommonJS, decorator metadata, path aliases rewritten to relative paths.
import { transformFile } from '@swc/core';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const { paths } = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const sources = ['apps/api/src', ...['domain', 'locale', 'kernel', 'pages', 'server'].map((lib) => `libs/${lib}/src`)];
const files = sources
  .filter((d) => fs.existsSync(path.join(root, d)))
  .flatMap((d) => fs.readdirSync(path.join(root, d), { recursive: true }).map((f) => path.join(d, f)))
  .filter((f) => !/\.(spec|d)\.tsx?$/.test(f) && !f.includes(`${path.sep}testing${path.sep}`));

const options = (source, out) => ({
  swcrc: false,
  configFile: false,
  filename: source,
  sourceFileName: path.relative(path.dirname(out), source),
  outputPath: out,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx: source.endsWith('.tsx') },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    baseUrl: root, // SWC wants an absolute baseUrl
    paths,
  },
});

for (const d of ['apps/api', 'libs']) fs.rmSync(path.join(root, 'dist', d), { recursive: true, force: true });
await Promise.all(
  files.map(async (f) => {
    const source = path.join(root, f);
    const out = path.join(root, 'dist', f.replace(/\.tsx?$/, '.js'));
    if (fs.statSync(source).isDirectory()) return;
    fs.mkdirSync(path.dirname(out), { recursive: true });
    if (!/\.tsx?$/.test(f)) return fs.copyFileSync(source, out);
    const { code, map } = await transformFile(source, options(source, out));
    fs.writeFileSync(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
    fs.writeFileSync(out + '.map', map);
  }),
);
console.log(`compiled ${files.length} files`);
