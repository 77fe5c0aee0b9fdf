export { createCompany, createFirstAdministrator, type NewCompany } from './company.commands';
export * from './company.entity';
export * from './company.loader';
export * from './company.module';
export * from './employee.entity';
export * from './employee-record.entity';
export * from './enums';
export { setGiftTaxFree } from './gift-limit.commands';
export * from './own-consent.commands';
export * from './own-locale.commands';
export * from './short-host.commands';
export * from './structure.entity';
export {
  applyImport,
  enumOf,
  fileOf,
  FILE_NAME_MAX,
  keepUpload,
  loadUpload,
  planUpload,
  readPeopleFile,
  readTableFile,
  ReasonParam,
  type StoredUpload,
  takeFileBodies,
  type Upload,
  UploadedFile,
  uploadOf,
} from './import';
export { setPraiseRetention } from './praise-retention.commands';
export { addPlaceholders } from './placeholder.commands';
export { allowancesOf, setAllowances } from './allowance.commands';
