export * from './import';
export { dayAfter, dayBefore, daysBetween, parseDay } from './day';
export { isFoundBy, searchReadings, searchText } from './people-search';
export { nameKey, nameKeys, splitName, tidy } from './person-name';
export type { PersonName } from './person-name';
export { latinKey, latinKeys, toLatin } from './transliteration';
