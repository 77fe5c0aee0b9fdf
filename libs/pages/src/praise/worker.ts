/**
 * Lets one praise point's page open without a connection, or while the server is down. It is registered for the path of that point alone,
 * answers its opening only and stores the empty page only. A page from the store gets a key of its own (128 random bits): a praise
 * written on it must not pass for the one that was sent before. `purpose` tells the server that nobody opened the page.
 */
export const PRAISE_WORKER = `var S=registration.scope;
function put(a){return caches.open('pr').then(c=>c.put(S,a))}
function kept(e){return caches.match(S,{ignoreVary:true}).then(a=>a?a.text().then(h=>new Response(h.replace(/(name="k" value=")[^"]+/,
(_,b)=>b+btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replace(/\\+/g,'-').replace(/\\//g,'_').slice(0,22)),
{headers:a.headers})):Promise.reject(e))}
addEventListener('install',e=>{skipWaiting();e.waitUntil(fetch(S+location.search,{headers:{purpose:'prefetch'}}).then(a=>a.ok&&put(a)))});
addEventListener('fetch',e=>{var r=e.request;if(r.mode=='navigate'&&r.method=='GET'&&r.url.split(/[?#]/)[0]==S)
e.respondWith(fetch(r).then(a=>{if(a.status>499)return kept().catch(()=>a);if(a.ok)e.waitUntil(put(a.clone()));return a},kept))});`.replace(
  /\n/g,
  '',
);
