export { type StoryBook, type StoryEntry, storyPdf } from './story';
