// What the drill kills: a PostgreSQL of its own with everything durable switched on, and two processes of the built application.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startEmbeddedPostgres } from '../../../apps/cli/embedded-postgres.mjs';
import { root } from '../../../apps/cli/install.mjs';
import { withClient } from '../../bench/many-stories.mjs';

const require = createRequire(import.meta.url);
const PATIENCE_MS = 60_000;
let made = 0;

/** One process of the application on a port that stays the same; `preload`: a file that it loads first. */
class Api {
  constructor(appUrl, port, preload) {
    Object.assign(this, { appUrl, port, preload, starts: 0 });
  }

  async start() {
    const flags = this.preload ? ['--require', this.preload] : [];
    const child = spawn(process.execPath, [...flags, path.join(import.meta.dirname, 'api.cjs')], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', PORT: String(this.port), APP_DATABASE_URL: this.appUrl },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => undefined);
    let said = '';
    child.stderr.on('data', (part) => (said = (said + part).slice(-2_000)));
    this.exited = new Promise((resolve) => child.once('exit', resolve));
    this.child = child;
    this.said = () => said;
    this.starts += 1;
    const up = new Promise((resolve) =>
      child.stdout.on('data', (line) => String(line).startsWith('up') && resolve(true)),
    );
    if (!(await Promise.race([up, this.exited.then(() => false)]))) throw new Error(`the API did not start: ${said}`);
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Begins to start again and does not wait: `restarting` does. */
  restart() {
    this.restarting = this.insist().finally(() => (this.restarting = undefined));
  }

  /** The database may be down at the moment: tries until it starts. */
  async insist() {
    for (const until = performance.now() + PATIENCE_MS; ; await wait(200))
      try {
        return await this.start();
      } catch (error) {
        if (performance.now() > until) throw error;
      }
  }

  /** Its last words, when it has ended without being killed by the drill. */
  get lastWords() {
    return this.child.exitCode === null && this.child.signalCode === null ? undefined : this.said() || 'none';
  }

  async stop() {
    await this.restarting;
    this.child?.stdin.end();
    await this.exited;
  }
}

export class Cluster {
  /** Starts PostgreSQL and migrates; the application is started by `serve`, when there is a company. */
  static async start(preload) {
    const cluster = new Cluster();
    const dataDir = path.join(root, '.cache', `drill-crash-${process.pid}-${(made += 1)}`);
    cluster.postgres = await startEmbeddedPostgres({ dataDir });
    require('reflect-metadata');
    const { prepareDatabase } = require('../../../dist/libs/server/src/index.js');
    ({ appUrl: cluster.appUrl } = await prepareDatabase(cluster.adminUrl, 'only-for-this-very-drill'));
    cluster.apis = [];
    for (let n = 0; n < 2; n += 1) cluster.apis.push(new Api(cluster.appUrl, await freePort(), preload));
    return cluster;
  }

  async serve() {
    for (const api of this.apis) await api.start();
  }

  get adminUrl() {
    return this.postgres.url();
  }

  /** Somebody who sees all companies, for as long as the work takes. */
  admin(work) {
    return withClient(this.adminUrl, work);
  }

  get postmasterPid() {
    return Number(fs.readFileSync(path.join(this.postgres.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** kill -9 of the postmaster; its children notice and go; then it is started again on what is on disk. */
  async killPostmaster() {
    const { port, dataDir } = this.postgres;
    process.kill(this.postmasterPid, 'SIGKILL');
    await this.postgres.stop();
    // children that have not noticed yet hold the shared memory: until they are gone it refuses to start
    for (const until = performance.now() + PATIENCE_MS; ; await wait(100))
      try {
        this.postgres = await startEmbeddedPostgres({ dataDir, port });
        if (this.postgres.port !== port) throw new Error(`port ${port} was taken by somebody else`);
        return await this.recovered();
      } catch (error) {
        if (performance.now() > until) throw error;
      }
  }

  /** Answers once the database does. */
  async recovered() {
    for (const until = performance.now() + PATIENCE_MS; ; await wait(50))
      try {
        return await this.admin((db) => db.query('select 1'));
      } catch (error) {
        if (performance.now() > until) throw error;
      }
  }

  async stop() {
    for (const api of this.apis ?? []) await api.stop().catch(() => undefined);
    await this.postgres.stop();
    fs.rmSync(this.postgres.dataDir, { recursive: true, force: true });
    fs.rmSync(`${this.postgres.dataDir}.secret`, { force: true });
  }
}
