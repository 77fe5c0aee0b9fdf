import { registerEnumType } from '@nestjs/graphql';

/** How deep an act goes: the iceberg. Null wherever nobody said. */
export enum Depth {
  COURTESY = 'courtesy',
  BEYOND = 'beyond',
  SACRIFICE = 'sacrifice',
}
registerEnumType(Depth, {
  name: 'Depth',
  valuesMap: {
    COURTESY: { description: 'courtesy: the snow on top' },
    BEYOND: { description: 'beyond what the customer expected: the ice above water' },
    SACRIFICE: { description: 'self-sacrifice for the common good: the mass under water' },
  },
});
