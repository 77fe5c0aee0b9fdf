export { makeDigests } from './digest/digest.make';
export { giveRecognition } from './give/give.commands';
export { applyPastImport, keepPastUpload, planPastUpload, readPastFile, undoPastImport } from './import';
export { giveCompanyRecognition, type Published, publishCustomerRecognition } from './publish';
export { Recognition, RecognitionConnection, Source } from './recognition.entity';
export { type GiveRecognitionInput } from './recognition.input';
export { RecognitionModule } from './recognition.module';
export { feedRecognition, openRecognition, RECOGNITION_COLUMNS } from './recognition.queries';
export { inFeedOf } from './recognition.visibility';
