// One process of the built application, with a worker of its own. Says "up" once it serves; ends when its standard input does, so that
// nothing is left behind by a drill that was killed.
require('reflect-metadata');
const { startApi } = require('../../../dist/apps/api/src/main.js');

startApi({ ...process.env, HOST: '127.0.0.1', WORKER: 'true', DOCUMENTS: 'open', LOG_LEVEL: 'error' }).then(
  () => {
    process.stdin.resume().once('end', () => process.exit(0));
    console.log('up');
  },
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
