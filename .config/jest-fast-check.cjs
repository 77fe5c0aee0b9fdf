// The same cases in every run, so that nobody's change fails by a case that it has nothing to do with. FAST_CHECK_SEED=2 draws others.
const fc = require('../node_modules/fast-check');

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });
module.exports = fc;
