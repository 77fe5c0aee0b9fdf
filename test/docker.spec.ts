import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { configFrom } from '../apps/api/src/config';

const root = path.resolve(__dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, 'docker', file), 'utf8');
interface Service {
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string>;
  volumes?: string[];
  build?: { context: string; dockerfile: string };
}
const reset = { tag: '!reset', collection: 'seq' as const, resolve: () => [] };
const compose = (file: string): { services: Record<string, Service>; volumes: object } =>
  parse(read(file), { merge: true, customTags: [reset] as never });

const example = read('.env.example');
const variables = [...new Set(example.match(/^[A-Z_]+(?==)/gm))];
/** The settings of the server: the class knows them, the comments of the class explain them. */
const settings = [
  ...fs.readFileSync(path.join(root, 'apps/api/src/config.ts'), 'utf8').matchAll(/^ {2}(?:@.*\) )?([A-Z_]+)[?]?:/gm),
].map(([, name]) => name!);

// no engine is needed: what is written is held against what is there
describe('the files for containers', () => {
  it('explain every setting of the server', () => {
    expect(settings).toEqual(expect.arrayContaining(['APP_DATABASE_URL', 'PORT', 'WORKER', 'WEB_ROOT']));
    expect(settings.filter((name) => !new RegExp(`^(# )?${name}\\b`, 'm').test(example))).toEqual([]);
  });

  it('use every variable that is explained, and explain every variable that is used', () => {
    const used = ['compose.yml', 'compose.scaled.yml'].flatMap((file) =>
      [...read(file).matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name!),
    );
    expect([...new Set(used)].sort()).toEqual([...variables].sort());
  });

  it('give the server and the worker a configuration that it accepts', () => {
    const values: Record<string, string> = Object.fromEntries(
      example.match(/^[A-Z_]+=.*$/gm)!.map((line) => line.split('=') as [string, string]),
    );
    values['SEAL_KEY'] = randomBytes(32).toString('base64'); // as its comment tells how to make one
    const filled = (text: string) =>
      String(text).replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_, name, otherwise) => values[name] || otherwise);
    for (const name of ['api', 'worker']) {
      const environment = compose('compose.yml').services[name]!.environment!;
      expect(Object.keys(environment).filter((key) => !settings.includes(key))).toEqual([]);
      expect(() =>
        configFrom(Object.fromEntries(Object.entries(environment).map(([key, text]) => [key, filled(text)]))),
      ).not.toThrow();
    }
  });

  it('start things that exist, after services that exist', () => {
    for (const file of ['compose.yml', 'compose.scaled.yml']) {
      const { services, volumes } = compose(file);
      const known = { ...compose('compose.yml').services, ...services };
      for (const [name, service] of Object.entries(services)) {
        for (const before of Object.keys(service.depends_on ?? {})) expect(Object.keys(known)).toContain(before);
        for (const volume of service.volumes ?? []) {
          const [source = ''] = volume.replace(/\$\{\w+:-([^}]+)\}/, '$1').split(':');
          if (!source.startsWith('./')) expect(Object.keys(volumes)).toContain(source);
          else if (source !== './backups')
            expect(`${name}: ${fs.existsSync(path.join(root, 'docker', source))}`).toBe(`${name}: true`);
        }
        if (service.build)
          expect(fs.existsSync(path.resolve(root, 'docker', service.build.context, service.build.dockerfile))).toBe(
            true,
          );
      }
    }
    const scripts = `${read('Dockerfile')}\n${read('compose.yml')}`.match(/(?:apps|dist\/apps)\/\w+\/[\w/]+\.m?js/g)!;
    const sources = scripts.map((script) => script.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect([...new Set(sources)].filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      names!.split(' '),
    );
    expect(copied.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('keep the superuser’s password away from the server and the worker', () => {
    const { services } = compose('compose.yml');
    for (const name of ['api', 'worker', 'backup'])
      expect(JSON.stringify(services[name]!.environment)).not.toContain('POSTGRES_PASSWORD');
  });
});
