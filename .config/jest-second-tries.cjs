const fs = require('node:fs');
const path = require('node:path');

/**
 * Journeys that were tried again (test/browser/site.ts gives each one second try): written to `.cache/second-tries.json`, so that
 * `npm test` can tell at its end of each, and refuse a run in which more than a few held only then. `why` is what the first try said:
 * Jest's own summary tells of the last one alone.
 */
module.exports = class SecondTries {
  tries = [];

  onTestFileResult(test, { testResults }) {
    for (const { fullName, status, invocations, retryReasons = [] } of testResults)
      if (invocations > 1)
        this.tries.push({
          name: `${path.basename(test.path)}: ${fullName}`,
          held: status === 'passed',
          why: retryReasons,
        });
  }

  onRunComplete(contexts) {
    const [{ config }] = contexts;
    fs.writeFileSync(path.join(config.rootDir, '.cache/second-tries.json'), JSON.stringify(this.tries));
  }
};
