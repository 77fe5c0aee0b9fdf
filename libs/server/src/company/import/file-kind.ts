import { DomainError } from '@zasluga/domain';

const SIGNATURES: readonly [kind: string, bytes: readonly number[]][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** By the first bytes, never by the name. Throws `company.file_kind` or `company.file_old_excel` for what can't hold a table. */
export function kindOf(bytes: Uint8Array): 'spreadsheet' | 'text' {
  if (startsWith(bytes, ZIP)) return 'spreadsheet';
  if (startsWith(bytes, OLD_OFFICE)) throw new DomainError('company.file_old_excel', 'file');
  const other = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (other) throw new DomainError('company.file_kind', 'file', { kind: other[0] });
  return 'text';
}
