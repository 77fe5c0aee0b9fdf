import fs from 'node:fs';
import path from 'node:path';

const MANIFEST = path.resolve(__dirname, '../../../trusted-documents.json');

/** SHA-256 → document, as written when the web application was built. Throws when it was not. */
export function trustedDocuments(): Record<string, string> {
  if (!fs.existsSync(MANIFEST))
    throw new Error(`${MANIFEST} is missing: build the web application first, or set DOCUMENTS=open`);
  return JSON.parse(fs.readFileSync(MANIFEST, 'utf8')) as Record<string, string>;
}
