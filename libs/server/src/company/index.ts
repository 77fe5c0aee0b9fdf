export { createCompany, createFirstAdministrator, type NewCompany } from './company.commands';
export * from './company.entity';
export * from './company.loader';
export * from './company.module';
export * from './employee.entity';
export * from './employee-record.entity';
export * from './enums';
export * from './own-locale.commands';
export * from './structure.entity';
export {
  applyImport,
  type FileFacts,
  fileOf,
  keepUpload,
  loadUpload,
  planUpload,
  readPeopleFile,
  readTableFile,
  takeFileBodies,
} from './import';
export { addPlaceholders } from './placeholder.commands';
