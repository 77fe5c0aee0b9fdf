const PATIENCE = 30_000;

/** What `look` finds once it is enough, or found last: what a page has sent is in the database a while after the page says so. */
export async function soon<Found>(look: () => Promise<Found>, enough: (found: Found) => boolean): Promise<Found> {
  const until = Date.now() + PATIENCE;
  let found = await look();
  while (!enough(found) && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 100));
    found = await look();
  }
  return found;
}
