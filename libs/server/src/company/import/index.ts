export { applyImport } from './apply.commands';
export type { Applied, ApplyChoice } from './apply.commands';
export { PeopleImportResolver } from './people-import.resolver';
export { loadUpload, planUpload } from './plan.queries';
export { readPeopleFile } from './read-file';
export { keepUpload } from './upload.commands';
export { UploadController } from './upload.controller';
