export { charterGonePage, charterPage, type CharterPage, type CharterPerson, type CharterStory } from './charter';
export { CHARTER_STYLE } from './style';
