// Whether the files of the database are sound after all the kills: every index against its table, every table by itself.
import { spawnSync } from 'node:child_process';

/** What pg_amcheck --heapallindexed runs, by hand: its functions come with the extension, and the embedded PostgreSQL brings no such binary. */
async function byExtension(db) {
  await db.query('create extension if not exists amcheck');
  const { rows: indexes } = await db.query(
    `select c.oid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and i.indisvalid and i.indisready and c.relpersistence <> 't'`,
  );
  const wrong = [];
  for (const { name } of indexes)
    await db
      .query('select bt_index_parent_check($1::regclass, true, true, true)', [name])
      .catch((error) => wrong.push(`${name}: ${error.message}`));
  const { rows: tables } = await db.query(
    `select c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam where a.amname = 'heap' and c.relpersistence <> 't'`,
  );
  for (const { name } of tables) {
    const { rows } = await db.query('select msg from verify_heapam($1::regclass) limit 3', [name]);
    wrong.push(...rows.map(({ msg }) => `${name}: ${msg}`));
  }
  return {
    by: `amcheck’s own functions, no pg_amcheck here: ${indexes.length} indexes, ${tables.length} tables`,
    wrong,
  };
}

export function amcheck(cluster) {
  if (spawnSync('pg_amcheck', ['--version']).status !== 0) return cluster.admin(byExtension);
  const options = [
    '--install-missing',
    '--heapallindexed',
    '--parent-check',
    '--rootdescend',
    '--dbname',
    cluster.adminUrl,
  ];
  const { status, stdout, stderr } = spawnSync('pg_amcheck', options, { encoding: 'utf8' });
  return { by: 'pg_amcheck', wrong: status === 0 ? [] : [`${stdout}${stderr}`] };
}
