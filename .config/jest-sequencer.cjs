const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const S = 1000;
/** Milliseconds, the first that fits; what a spec of a server needs goes, roughly, with the size of its file. */
const GUESSES = [
  [/^test\/browser\/screens\./, () => 300 * S],
  [/^test\/browser\//, (bytes) => 15 * S + 5 * bytes],
  [/^test\//, (bytes) => 15 * S + bytes],
  [/^libs\/(server|pages)\//, (bytes) => bytes],
  [/^/, (bytes) => bytes / 10],
];

/** The longest first, so that no worker ends alone; where nothing has run yet, as in CI, Jest would go by the size of files alone. */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? this.guessed(test);
  }

  guessed({ path: file, context: { config, hasteFS } }) {
    const name = path.relative(config.rootDir, file).replaceAll(path.sep, '/');
    return GUESSES.find(([pattern]) => pattern.test(name))[1](hasteFS.getSize(file) ?? 0);
  }
};
