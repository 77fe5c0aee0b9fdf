const PLACE = 'zasluga.renewed';
const AT_MOST_EVERY_MS = 60_000;

/** A file of the program couldn't be had: there is no line, or a newer version has taken its place on the server. */
export const isMissingCode = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload css/i.test(error.message);

/**
 * Begins anew with the version that the server has now; drafts are kept. Not twice within a minute, so that a server that is being renewed
 * itself sets off no circle. Returns whether it did.
 */
export function renewPage(): boolean {
  try {
    if (Date.now() - Number(sessionStorage.getItem(PLACE)) < AT_MOST_EVERY_MS) return false;
    sessionStorage.setItem(PLACE, String(Date.now()));
  } catch {
    return false; // without a memory it could turn in circles
  }
  location.reload();
  return true;
}
