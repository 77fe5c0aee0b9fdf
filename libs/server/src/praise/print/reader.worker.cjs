// Reads the symbols of a PDF from its picture, in a thread of its own: drawing and looking take the processor. Plain JavaScript, because
// a thread starts from a file, compiled or not.
const zlib = require('node:zlib');
const { parentPort } = require('node:worker_threads');
const { PDFiumLibrary } = require('@hyzyla/pdfium');
const jsQR = require('jsqr').default ?? require('jsqr');

/** Dots per inch at which symbols are read: coarser than any printer. */
const READ_DPI = 150;
const PICTURE_DPI = 110;
/** Times over; together a Gaussian of some 1.2 dots: a quarter of the finest module. */
const BLUR = 3;
/** Around a symbol, into its neighbourhood: what stands too near disturbs here as it does on paper. Points. */
const AROUND = 4;

const library = PDFiumLibrary.init();

/** `width` and `height` of the page in points; `colorSpace`: BGRA (which comes as RGBA) or Gray. */
const render = (document, page, { width, height }, dpi, colorSpace) =>
  document.getPage(page).render({
    render: 'bitmap',
    colorSpace,
    scale: 1,
    width: Math.round((width * dpi) / 72),
    height: Math.round((height * dpi) / 72),
  });

/** The part of a grey picture in which a symbol must stand; undefined: it would stand beside the page. */
function crop(picture, page, { left, top, side }) {
  const across = picture.width / page.width;
  const down = picture.height / page.height;
  const x = Math.max(0, Math.floor((left - AROUND) * across));
  const y = Math.max(0, Math.floor((top - AROUND) * down));
  const width = Math.min(picture.width, Math.ceil((left + side + AROUND) * across)) - x;
  const height = Math.min(picture.height, Math.ceil((top + side + AROUND) * down)) - y;
  if (width < 1 || height < 1) return undefined;
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * picture.width + x;
    grey.set(picture.data.subarray(from, from + width), row * width);
  }
  return { grey, width, height };
}

/** Every value becomes a quarter of its neighbours and a half of itself, along one line. */
function soften(from, to, start, step, count) {
  let [before, here] = [from[start], from[start]];
  for (let i = 0, at = start; i < count; i++, at += step) {
    const after = i + 1 < count ? from[at + step] : here;
    to[at] = (before + 2 * here + after) >> 2;
    before = here;
    here = after;
  }
}

/** So many times over, across and down: a hand that shakes, a lens that is dirty. */
function blurred({ grey: sharp, width, height }, times) {
  const [grey, half] = [sharp.slice(), new Uint8Array(sharp.length)];
  for (let time = 0; time < times; time++) {
    for (let y = 0; y < height; y++) soften(grey, half, y * width, 1, width);
    for (let x = 0; x < width; x++) soften(half, grey, x, width, height);
  }
  return { grey, width, height };
}

function look({ grey, width, height }) {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (let i = 0; i < grey.length; i++) data[i * 4] = data[i * 4 + 1] = data[i * 4 + 2] = grey[i];
  return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

/** What a symbol says when it is seen sharply, and when it is seen blurred. */
function readSymbol(picture, page, symbol) {
  const part = crop(picture, page, symbol);
  if (!part) return [null, null];
  return [look(part), look(blurred(part, BLUR))];
}

async function read({ pdf, pages, symbols }) {
  const document = await (await library).loadDocument(pdf);
  try {
    const said = [];
    let [number, picture] = [-1, undefined];
    for (const symbol of symbols) {
      const page = pages[symbol.page];
      if (symbol.page !== number) {
        await new Promise(setImmediate); // a short task need not wait for a long one to end
        picture = await render(document, (number = symbol.page), page, READ_DPI, 'Gray');
      }
      said.push(readSymbol(picture, page, symbol));
    }
    return said;
  } finally {
    document.destroy();
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** PNG, eight bits, RGB. */
function png({ data, width, height }) {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0, to = 0; y < height; y++) {
    rows[to++] = 0;
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4) {
      rows[to++] = data[from];
      rows[to++] = data[from + 1];
      rows[to++] = data[from + 2];
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlib.deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The first page as people will see it; small pages are drawn larger. */
async function picture({ pdf, pages: [page] }) {
  const document = await (await library).loadDocument(pdf);
  try {
    const dpi = PICTURE_DPI * Math.min(3, Math.max(1, 420 / page.width));
    return png(await render(document, 0, page, dpi, 'BGRA'));
  } finally {
    document.destroy();
  }
}

parentPort.on('message', async ({ id, task, file }) => {
  try {
    parentPort.postMessage({ id, result: await (task === 'picture' ? picture(file) : read(file)) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.stack ?? error) });
  }
});
