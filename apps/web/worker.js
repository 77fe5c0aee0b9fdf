// Lets the application open without a line. The build writes in which files of which version it keeps (offline-files.mts). It answers for the
// application's own page and files only: customers' pages and kiosks have workers of their own, and what people wrote or read never passes
// through its cache.
const { version, files, pages } = __KEPT__;

const PREFIX = 'zasluga-app-';
const NAME = PREFIX + version;
/** Milliseconds after which a line that answers nothing counts as none. */
const PATIENCE_MS = 2500;

/** All of one version or nothing: a page never meets the files of another. */
addEventListener('install', (event) => {
  // names with a hash never change, the others are asked for anew
  const wanted = files.map((file) => new Request(file, { cache: hashed(file) ? 'default' : 'no-cache' }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(wanted)));
});

/** No window has a page of an older version any more: a worker waits for that. */
addEventListener('activate', (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(clear());
});

/** A page has begun and asks the version that waits to take over: if no other window is open, none loses its files. */
addEventListener('message', (event) => {
  const takeOver = async () => {
    const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (windows.length < 2) await skipWaiting();
  };
  event.waitUntil(takeOver());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pages.includes(pathname.split('/')[1])) event.respondWith(page(request));
  } else if (hashed(pathname) || (pathname !== '/' && files.includes(pathname)))
    event.respondWith(file(event, pathname));
});

const hashed = (pathname) => pathname.startsWith('/assets/');
const kept = async (address) => (await caches.open(NAME)).match(address, { ignoreVary: true });

/** From the line, so that nobody stays with an old version; without one, or while the server is down, the page of this version. */
async function page(request) {
  const fresh = fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
  const answer = await Promise.race([fresh, late]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  return (await kept('/')) ?? fresh;
}

async function file(event, pathname) {
  const known = await kept(event.request);
  if (known) return known;
  const answer = await fetch(event.request);
  if (answer.ok && hashed(pathname)) {
    const copy = answer.clone();
    event.waitUntil(caches.open(NAME).then((cache) => cache.put(event.request, copy)));
  }
  return answer;
}
