export { createCompany } from './company.commands';
export * from './company.entity';
export * from './company.loader';
export * from './company.module';
export * from './employee.entity';
export * from './enums';
export * from './own-locale.commands';
export * from './structure.entity';
export { applyImport, keepUpload, loadUpload, planUpload, readPeopleFile } from './import';
