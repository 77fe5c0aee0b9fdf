// The application as it is served, in a process of its own: prints its address, ends when its standard input does.
require('reflect-metadata');
const { startApi } = require('../../dist/apps/api/src/main.js');

// the texts of its statements, by name: the bare server runs the very same ones. Never in a process that is measured.
const texts = {};
if (process.env.BENCH_RECORD) {
  const { Client } = require('pg');
  const { query } = Client.prototype;
  Client.prototype.query = function (config, ...rest) {
    if (config?.name) texts[config.name] = config.text;
    return query.call(this, config, ...rest);
  };
}

void startApi({ ...process.env, PORT: '0', WORKER: 'false', LOG_LEVEL: 'error' }).then(async (app) => {
  console.log(await app.getUrl());
  process.stdin.resume().once('end', async () => {
    if (process.env.BENCH_RECORD) require('node:fs').writeFileSync(process.env.BENCH_RECORD, JSON.stringify(texts));
    await app.close();
    process.exit(0);
  });
});
