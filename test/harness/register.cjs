// Lets plain Node require the TypeScript of the libs, with the transformer of the tests: for what runs before Jest does.
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const transformer = require('../../.config/jest-transform.cjs');
const { compilerOptions } = require('../../tsconfig.base.json');

const root = path.resolve(__dirname, '../..');

exports.register = () => {
  const { _resolveFilename } = Module;
  Module._resolveFilename = (request, ...rest) => {
    const target = compilerOptions.paths[request]?.[0];
    return _resolveFilename.call(Module, target ? path.join(root, target) : request, ...rest);
  };
  for (const extension of ['.ts', '.tsx'])
    Module._extensions[extension] = (module, filename) =>
      module._compile(transformer.process(fs.readFileSync(filename, 'utf8'), filename).code, filename);
  return () => {
    Module._resolveFilename = _resolveFilename;
    delete Module._extensions['.ts'];
    delete Module._extensions['.tsx'];
  };
};
