// A planted bug, loaded before the application: the server makes a key of its own at every try instead of keeping to the client's.
const { randomUUID } = require('node:crypto');
require('reflect-metadata');

function plant(file, exported, method) {
  const { prototype } = require(`../../../dist/libs/server/src/${file}.js`)[exported];
  const asked = prototype[method];
  const planted = function (unit, input) {
    return asked.call(this, unit, { ...input, requestKey: randomUUID() });
  };
  // Nest finds what a method is by what its decorators left there
  for (const key of Reflect.getMetadataKeys(asked))
    Reflect.defineMetadata(key, Reflect.getMetadata(key, asked), planted);
  Object.defineProperty(prototype, method, { value: planted });
}
plant('recognition/recognition.resolver', 'RecognitionResolver', 'giveRecognition');
