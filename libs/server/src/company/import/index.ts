export { applyImport } from './apply.commands';
export type { Applied, ApplyChoice } from './apply.commands';
export { PeopleImportResolver } from './people-import.resolver';
export { fileOf, takeFileBodies } from './file-body';
export { loadUpload, planUpload } from './plan.queries';
export { type FileFacts, readPeopleFile, readTableFile } from './read-file';
export { keepUpload } from './upload.commands';
export { UploadController } from './upload.controller';
