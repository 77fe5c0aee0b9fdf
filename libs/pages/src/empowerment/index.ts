export { POCKET_CARD, type PocketCard, pocketCardPdf } from './pocket-card';
