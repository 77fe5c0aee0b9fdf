/** Seconds without a touch after which a kiosk asks whether anybody is there; then so many until it forgets everything. */
export const KIOSK_IDLE_SECONDS = 25;
export const KIOSK_ASKING_SECONDS = 10;
/** The thank-you: long enough to take out a telephone and scan. */
export const KIOSK_THANKS_SECONDS = 20;
/** What one touch of "one more minute" gives. */
export const KIOSK_MORE_SECONDS = 60;
/** Praise that a kiosk keeps while the line is cut; ids only, no words: some 30 kB. */
const QUEUE_MAX = 200;
/** A page that stood so long is loaded anew between two customers: other people are on shift. */
const FRESH_MINUTES = 30;
const RETRY_SECONDS = 20;

/** Comments and line ends away: the source stays readable, the page carries one line. */
const squeezeScript = (source: string): string =>
  source
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s*\n\s*/g, '')
    .trim();

/**
 * The kiosk: three panels in two languages, of which one is shown; a clock for whoever walked away; and a queue. Each praise is written into
 * the queue first and leaves it when the server has answered, so a cut line or a lost answer costs nothing and sends nothing twice: its key
 * stays the same. After a reset nothing of a customer is in the page, its history or its fields.
 */
export const KIOSK_SCRIPT = squeezeScript(`(function (d, w) {
  var B = d.body, D = B.dataset, STORE = 'kiosk:' + D.code, born = Date.now(), lang = D.lang, opened, timer, left, panel, sent, sending;
  var $ = function (s, from) { return (from || d).querySelector(s) };
  var all = function (s, from) { return [].slice.call((from || d).querySelectorAll(s)) };
  var view = function () { return $('.v[lang=' + lang + ']') };

  // what is shown
  function show(name) {
    panel = name;
    d.documentElement.lang = lang;
    all('.v').forEach(function (v) { v.hidden = v.lang != lang });
    all('.v > [data-panel]').forEach(function (p) { p.hidden = p.dataset.panel != name });
    d.title = $('[data-panel=' + name + '] h1', view()).textContent;
    w.scrollTo(0, 0);
    var h = $('[data-panel=' + name + '] h1', view());
    if (name != 'attract') h.focus();
    wait(name == 'form' ? ${KIOSK_IDLE_SECONDS} : name == 'thanks' ? ${KIOSK_THANKS_SECONDS} : 0);
  }
  function speak(to) {
    var from = view();
    lang = to;
    // what was chosen is chosen in the other language too
    all('input', from).forEach(function (i) {
      var twin = $('input[value="' + i.value + '"]', view());
      if (twin) twin.checked = i.checked;
    });
    show(panel);
  }

  // the clock
  function wait(seconds) {
    clearInterval(timer);
    ask(false);
    left = seconds;
    if (!seconds) return;
    tick();
    timer = setInterval(function () {
      left--;
      tick();
      if (left > 0) return;
      if (panel == 'form' && !asking()) { ask(true); left = ${KIOSK_ASKING_SECONDS}; tick() } else reset();
    }, 1000);
  }
  function tick() { all('.left', view()).forEach(function (e) { e.textContent = Math.max(left, 0) }) }
  function asking() { return $('dialog', view()).open }
  function ask(yes) {
    all('dialog').forEach(function (e) { if (e.open) e.close() });
    if (yes) $('dialog', view()).showModal();
  }
  function touch() { if (panel == 'form' && !asking() && left < ${KIOSK_IDLE_SECONDS}) left = ${KIOSK_IDLE_SECONDS} }

  function reset() {
    sent = 0;
    all('form').forEach(function (f) { f.reset() });
    all('.who').forEach(function (e) { e.textContent = e.dataset.none });
    all('.qr').forEach(function (e) { e.hidden = true; $('img', e).removeAttribute('src') });
    all('.fault').forEach(function (e) { e.textContent = '' });
    lang = D.lang;
    history.replaceState(null, '', location.pathname);
    show('attract');
    if (Date.now() - born > ${FRESH_MINUTES} * 6e4 && navigator.onLine) location.reload();
  }

  // the queue
  function read() { try { return JSON.parse(localStorage.getItem(STORE)) || [] } catch (e) { return [] } }
  function write(queue) {
    try { localStorage.setItem(STORE, JSON.stringify(queue)) } catch (e) { }
    var c = $('#waiting');
    c.hidden = !queue.length;
    $('b', c).textContent = queue.length;
  }
  function key() {
    return btoa(String.fromCharCode.apply(0, crypto.getRandomValues(new Uint8Array(16)))).replace(/\\+/g, '-').replace(/\\//g, '_').slice(0, 22);
  }
  function post(one) {
    var body = new URLSearchParams(one.v);
    body.set('waited', Math.max(0, Math.round((Date.now() - one.at) / 1000)));
    var c = new AbortController, t = setTimeout(function () { c.abort() }, 15e3);
    return fetch(location.pathname, { method: 'POST', body: body, signal: c.signal }).then(function (r) {
      clearTimeout(t);
      if (!r.ok) throw r.status;
      return r.json();
    });
  }
  // one after another, the oldest first; one that the server refuses for good waits behind the others
  function flush() {
    var queue = read();
    if (sending || !queue.length) return;
    sending = true;
    var one = queue[0];
    post(one).then(function (answer) {
      write(read().filter(function (other) { return other.k != one.k }));
      if (sent == one.k && panel == 'thanks') thank(answer);
      sending = false;
      flush();
    }, function (status) {
      sending = false;
      if (status >= 400 && status < 500 && status != 429) write(read().filter(function (o) { return o.k != one.k }).concat(one));
    });
  }
  function thank(answer) {
    var v = view();
    $('.who', v).textContent = answer.title;
    if (!answer.qr) return;
    $('.qr img', v).src = 'data:image/svg+xml,' + encodeURIComponent(answer.qr);
    $('.qr', v).hidden = false;
  }

  d.addEventListener('click', function (e) {
    var b = e.target.closest('button');
    if (!b) return;
    var deed = b.dataset.do;
    if (deed == 'begin') { opened = Date.now(); show('form') }
    if (deed == 'more') { wait(${KIOSK_MORE_SECONDS}) }
    if (deed == 'end') reset();
    if (b.dataset.to) speak(b.dataset.to);
  });
  ['pointerdown', 'keydown', 'scroll', 'input'].forEach(function (n) { d.addEventListener(n, touch, { capture: true, passive: true }) });
  d.addEventListener('submit', function (e) {
    e.preventDefault();
    if (panel != 'form') return;
    var v = Array.from(new FormData(e.target)), queue = read();
    if (!v.some(function (p) { return p[1] != 'unknown' })) {
      var fault = $('.fault', view());
      fault.textContent = fault.dataset.text;
      return fault.focus();
    }
    if (queue.length >= ${QUEUE_MAX}) queue = queue.slice(1);
    sent = key();
    v.push(['k', sent], ['lang', lang], ['seconds', Math.round((Date.now() - opened) / 1000)]);
    queue.push({ k: sent, at: Date.now(), v: v });
    write(queue);
    e.target.reset();
    show('thanks');
    flush();
  });
  w.addEventListener('online', flush);
  w.addEventListener('pageshow', function (e) { if (e.persisted) reset() });
  setInterval(flush, ${RETRY_SECONDS}e3);
  if (navigator.serviceWorker) navigator.serviceWorker.register(location.pathname + '/sw.js', { scope: location.pathname }).catch(function () { });
  write(read());
  reset();
  flush();
})(document, window)`);
