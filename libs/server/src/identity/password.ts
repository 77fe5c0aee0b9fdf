import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet, argon2id (the library's default variant): 19 MiB, 2 passes, 1 lane.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

let nobody: Promise<string> | undefined;

/** The same work whether or not there is a hash: time must not tell whether an account exists. */
export async function verifyPassword(hashed: string | null | undefined, password: string): Promise<boolean> {
  const against = hashed ?? (await (nobody ??= hashPassword('nobody has this password')));
  const matches = await verify(against, password).catch(() => false);
  return matches && hashed != null;
}
