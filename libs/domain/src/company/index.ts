export * from './import';
export { parseDay } from './day';
export { isFoundBy, searchReadings, searchText } from './people-search';
export { splitName } from './person-name';
export type { PersonName } from './person-name';
