export { FOUND_FROM, FOUND_UNTIL, storyParts } from './marked';
export type { StoryPart } from './marked';
