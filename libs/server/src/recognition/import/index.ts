export { applyPastImport } from './apply.commands';
export type { AppliedPast, ApplyPastChoice } from './apply.commands';
export { PastImportResolver } from './past-import.resolver';
export { planPastUpload } from './plan.queries';
export { undoPastImport } from './undo.commands';
export { keepPastUpload, readPastFile } from './upload.commands';
export { PastUploadController } from './upload.controller';
