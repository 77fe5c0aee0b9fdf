// Reads the symbols of a PDF from its picture, in a thread of its own: drawing and looking take the processor. Plain JavaScript, because
// a thread starts from a file, compiled or not.
const zlib = require('node:zlib');
const { parentPort } = require('node:worker_threads');
const { PDFiumLibrary } = require('@hyzyla/pdfium');
const jsQR = require('jsqr').default ?? require('jsqr');

/** Dots per inch at which symbols are read: coarser than any printer. */
const READ_DPI = 150;
const PICTURE_DPI = 110;
/** Around a symbol, into its neighbourhood: what stands too near disturbs here as it does on paper. Points. */
const AROUND = 4;

const library = PDFiumLibrary.init();

/** RGBA. `width` and `height` of the page in points. */
const render = (document, page, { width, height }, dpi) =>
  document.getPage(page).render({
    render: 'bitmap',
    scale: 1,
    width: Math.round((width * dpi) / 72),
    height: Math.round((height * dpi) / 72),
  });

function crop(picture, page, { left, top, side }) {
  const across = picture.width / page.width;
  const down = picture.height / page.height;
  const x = Math.max(0, Math.floor((left - AROUND) * across));
  const y = Math.max(0, Math.floor((top - AROUND) * down));
  const width = Math.min(picture.width, Math.ceil((left + side + AROUND) * across)) - x;
  const height = Math.min(picture.height, Math.ceil((top + side + AROUND) * down)) - y;
  if (width < 1 || height < 1) return undefined;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4;
    data.set(picture.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { data, width, height };
}

/** Every dot becomes the mean of the nine around it: a hand that shakes, a lens that is dirty. */
function blur({ data, width, height }) {
  const out = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const near = Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx));
          sum += data[near * 4] + data[near * 4 + 1] + data[near * 4 + 2];
        }
      out.fill(sum / 27, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data: out, width, height };
}

const look = (picture) =>
  jsQR(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data ?? null;

/** What a symbol says when it is seen sharply, and when it is seen blurred twice over. */
function readSymbol(picture, page, symbol) {
  const part = crop(picture, page, symbol);
  if (!part) return [null, null];
  return [look(part), look(blur(blur(part)))];
}

async function read({ pdf, pages, symbols }) {
  const document = await (await library).loadDocument(pdf);
  try {
    const said = [];
    let [number, picture] = [-1, undefined];
    for (const symbol of symbols) {
      const page = pages[symbol.page];
      if (symbol.page !== number) picture = await render(document, (number = symbol.page), page, READ_DPI);
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
    return png(await render(document, 0, page, dpi));
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
