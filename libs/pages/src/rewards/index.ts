export { type Certificate, certificatePdf } from './certificate';
