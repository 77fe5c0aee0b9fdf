// Kills something at random, lets it come back, and again. Each kind comes once before chance decides.
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Between two kills, so that there is something to kill again. */
const PAUSE_MS = { least: 300, most: 2_500 };
const APP = `usename = 'zasluga_app'`;

const parentOf = (pid) => {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
};

const KILLS = {
  /** The application dies in the middle of what it does, and is started again. */
  async api(cluster, chance) {
    // one of them always stands; while it starts, something else may be killed
    if (cluster.apis.some((api) => api.restarting)) return false;
    const api = cluster.apis[chance() < 0.5 ? 0 : 1];
    await api.kill();
    api.restart();
  },
  /** The database dies as a whole and recovers from its log. */
  postmaster: (cluster) => cluster.killPostmaster(),
  /** One connection's server process dies: PostgreSQL ends all others and recovers. */
  async backend(cluster) {
    const pid = await cluster.admin(async (db) => {
      const { rows } = await db.query(
        `select pid from pg_stat_activity where ${APP} order by (state = 'active') desc, random() limit 1`,
      );
      return rows[0]?.pid;
    });
    // nobody's process but a child of our own postmaster
    if (!pid || parentOf(pid) !== cluster.postmasterPid) return false;
    process.kill(pid, 'SIGKILL');
    await wait(100);
    await cluster.recovered();
  },
  /** An administrator, or a balancer, ends all connections of the application. */
  async connections(cluster) {
    await cluster.admin((db) => db.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${APP}`));
  },
};
export const KINDS = Object.keys(KILLS);

/** Kills until told otherwise. Counts by kind; `says`: told what is killed. */
export async function killAtRandom(cluster, { kinds = KINDS, chance, until, pauseMs = PAUSE_MS }) {
  const killed = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const first = [...kinds].sort(() => chance() - 0.5);
  while (!until.calm) {
    await wait(pauseMs.least + chance() * (pauseMs.most - pauseMs.least));
    if (until.calm) break;
    const kind = first.shift() ?? kinds[Math.floor(chance() * kinds.length)];
    try {
      if ((await KILLS[kind](cluster, chance)) !== false) killed[kind] += 1;
    } catch (error) {
      // the database was still on its feet again: no kill, the next one comes
      if (!/starting up|shutting down|recovery mode|ECONNREFUSED|ENOENT|ESRCH|terminat/.test(error.message))
        throw error;
    }
  }
  await Promise.all(cluster.apis.map((api) => api.restarting));
  return killed;
}
