import type { FileTable } from '@zasluga/domain';

/** What was found out about a file, told to whoever uploads it. */
export interface FileFacts {
  format: 'csv' | 'xlsx';
  encoding?: string;
  delimiter?: string;
  sheet?: string;
}

/** A file as it was read. */
export interface ReadFile {
  readonly table: FileTable;
  readonly facts: FileFacts;
}

/** A file that somebody sends to have it imported, of whatever kind. */
export interface Upload extends ReadFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Characters of a file's name that are kept. */
export const FILE_NAME_MAX = 200;

/** Kept until it is imported. */
export interface StoredUpload extends Upload {
  readonly id: string;
}
