import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { PRINT_COLOURS, PRINT_KINDS, PRINT_LANGUAGES, PRINT_SHEET, type PrintOptions } from '@zasluga/domain';
import { newId } from '@zasluga/kernel';
import { type PrintedPoint, type PrintFile, printPdf } from '@zasluga/pages';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { makePraisePoint } from '../praise.factory';
import { SymbolReader } from './symbol-reader';

const point = (code: string, over: Partial<PrintedPoint> = {}): PrintedPoint => ({
  base: 'https://spsb.ru',
  code,
  company: { ru: 'Кафе «Полдень»', en: 'Polden Café' },
  where: { ru: 'Лесная, 7 · касса', en: '7 Lesnaya St · till' },
  person: { firstName: 'Анна', role: 'Бариста' },
  ...over,
});
const options: PrintOptions = {
  kind: 'poster',
  sheet: false,
  languages: 'ru',
  colour: 'black',
  marks: false,
  copies: 1,
};
const codes = (count: number) => Array.from({ length: count }, (_, i) => `AB7K9Q${'23456789ABCDEF'[i]}`);

/** A file with one page of the given drawing, said to hold a symbol there. */
async function drawn(
  draw: (pdf: PDFKit.PDFDocument) => void,
  symbol: PrintFile['symbols'][number],
): Promise<PrintFile> {
  const pdf = new PDFDocument({ size: [200, 200], margin: 0 });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const end = new Promise((resolve) => pdf.on('end', resolve));
  draw(pdf);
  pdf.end();
  await end;
  return { pdf: Buffer.concat(parts), pages: [{ width: 200, height: 200 }], symbols: [symbol] };
}

describe('what is printed', () => {
  const reader = new SymbolReader();
  afterAll(() => reader.onModuleDestroy());
  const unreadable = { code: 'praise.print_unreadable' };

  const layouts = PRINT_KINDS.flatMap((kind) =>
    (PRINT_SHEET[kind] ? [false, true] : [false]).map((sheet) => ({ kind, sheet })),
  );
  it.each(layouts)(
    'is read back at 150 dpi, sharp and blurred, every symbol of it: $kind, sheet $sheet',
    async (layout) => {
      const points = codes(layout.sheet ? PRINT_SHEET[layout.kind]! : 1).map((code) => point(code));
      for (const languages of PRINT_LANGUAGES)
        for (const colour of PRINT_COLOURS)
          for (const marks of [false, true]) {
            const file = await printPdf(points, { ...options, ...layout, languages, colour, marks });
            expect(file.symbols.map(({ url }) => url)).toEqual(points.map(({ code }) => `HTTPS://SPSB.RU/${code}`));
            await reader.check(file);
          }
    },
  );

  it('is read back from a long address too', async () => {
    for (const { kind, sheet } of layouts)
      await reader.check(
        await printPdf([point('AB7K9QX', { base: 'https://spasibo.polden-coffee.example.ru' })], {
          ...options,
          kind,
          sheet,
        }),
      );
  });

  it('is refused when a symbol leads elsewhere, or stands where it was not meant to', async () => {
    const file = await printPdf([point('AB7K9QX')], options);
    const [symbol] = file.symbols;
    const told = (over: object) => reader.check({ ...file, symbols: [{ ...symbol!, ...over }] });
    await told({});
    await expect(told({ url: 'HTTPS://SPSB.RU/AB7K9QY' })).rejects.toMatchObject(unreadable);
    await expect(told({ top: symbol!.top + symbol!.side / 2 })).rejects.toMatchObject(unreadable);
    await expect(told({ top: 5000 })).rejects.toMatchObject(unreadable);
  });

  it('is refused when one symbol of a sheet is printed over, and says which', async () => {
    const points = codes(10).map((code) => point(code));
    const file = await printPdf(points, { ...options, kind: 'badge', sheet: true }, { compress: false });
    const spoiled = file.symbols[6]!;
    // an inset of ink over the middle of the seventh symbol, at the end of the page's own drawing
    const side = spoiled.side * 0.45;
    const [x, y] = [spoiled.left + (spoiled.side - side) / 2, spoiled.top + (spoiled.side - side) / 2];
    const text = file.pdf.toString('latin1');
    const at = text.indexOf('endstream');
    const ink = `0 0 0 1 k ${x} ${y} ${side} ${side} re f\n`;
    const stream = text.slice(0, at) + ink + text.slice(at);
    const pdf = stream.replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) + ink.length}`);
    await reader.check(file);
    await expect(reader.check({ ...file, pdf: Buffer.from(pdf, 'latin1') })).rejects.toMatchObject({
      ...unreadable,
      params: { code: points[6]!.code, count: 1 },
    });
  });

  it('is refused when a symbol is too small, or is none at all', async () => {
    const url = 'HTTPS://SPSB.RU/AB7K9QX';
    const { modules } = QRCode.create(url, { errorCorrectionLevel: 'Q' });
    // millimetres to a module; the same file twice, but for that
    const symbolOf = (module: number) => {
      const size = module * (72 / 25.4);
      const symbol = { page: 0, left: 10, top: 10, side: size * (modules.size + 8), url, code: 'AB7K9QX' };
      return drawn((pdf) => {
        for (let row = 0; row < modules.size; row++)
          for (let column = 0; column < modules.size; column++)
            if (modules.get(row, column)) pdf.rect(10 + (column + 4) * size, 10 + (row + 4) * size, size, size);
        pdf.fill('#000');
      }, symbol);
    };
    await reader.check(await symbolOf(0.75));
    await expect(reader.check(await symbolOf(0.25))).rejects.toMatchObject(unreadable);
    const empty = { page: 0, left: 10, top: 10, side: 180, url, code: 'AB7K9QX' };
    await expect(reader.check(await drawn(() => undefined, empty))).rejects.toMatchObject(unreadable);
  });

  it('is not read when the file is none, and the next file is', async () => {
    const file = await printPdf([point('AB7K9QX')], options);
    await expect(reader.check({ ...file, pdf: Buffer.from('%PDF-1.4 nothing') })).rejects.toThrow();
    await reader.check(file);
  });

  it('waits in a line that has an end', async () => {
    const file = await printPdf([point('AB7K9QX')], options);
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => reader.check(file)));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(4);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'request.too_many' });
  });
});

describe('printing', () => {
  let api: FreshApi;
  let curator: ApiClient;
  let stranger: ApiClient;
  let ids: string[];
  let closed: string;
  beforeAll(async () => {
    api = await freshApi();
    const db = api.database;
    const [company, other] = [(await makeCompany(db)).id, (await makeCompany(db)).id];
    const make = (companyId: string): Promise<Employee> =>
      db.inCompany(companyId, (tx) => makeEmployee(tx, { roles: ['curator'] }));
    curator = await api.as(await make(company));
    stranger = await api.as(await make(other));
    [ids, closed] = await db.inCompany(company, async (tx) => {
      const placeId = (await makePlace(tx)).id;
      const made = [await makePraisePoint(tx, { placeId }), await makePraisePoint(tx, { placeId })];
      return [made.map(({ id }) => id), (await makePraisePoint(tx, { placeId, closed: true })).id];
    });
  });
  afterAll(() => api.close());

  const post = (client: ApiClient | null, over: object, what = '') =>
    api.app.inject({
      method: 'POST',
      url: `/files/print${what}`,
      headers: { ...client?.headers, 'content-type': 'application/json' },
      payload: { ...options, pointIds: ids, ...over },
    });

  it('answers with one PDF for all points', async () => {
    const answer = await post(curator, { languages: 'ru_en' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="2-points-poster.pdf"');
    expect(answer.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    // and again, from what was read before
    expect((await post(curator, { languages: 'ru_en' })).rawPayload.equals(answer.rawPayload)).toBe(true);
  });

  it('shows the first page before', async () => {
    const answer = await post(curator, { kind: 'badge', sheet: true }, '/picture');
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [answer.rawPayload.readUInt32BE(16), answer.rawPayload.readUInt32BE(20)];
    expect(height / width).toBeCloseTo(297 / 210, 2);
  });

  it('is for curators, of their own points that are open', async () => {
    expect((await post(null, {})).json()).toMatchObject({ code: 'identity.required' });
    expect((await post(stranger, {})).json()).toMatchObject({ code: 'input.not_found' });
    expect((await post(curator, { pointIds: [newId()] })).json()).toMatchObject({ code: 'input.not_found' });
    expect((await post(curator, { pointIds: [closed] })).json()).toMatchObject({ code: 'praise.print_closed' });
  });

  it('refuses what is no order, or too large a one', async () => {
    for (const wrong of [
      { kind: 'mug' },
      { languages: 'de' },
      { copies: 0 },
      { copies: 51 },
      { pointIds: [] },
      { pointIds: ['x'] },
    ])
      expect((await post(curator, wrong)).statusCode).toBe(422);
    const many = Array.from({ length: 201 }, newId);
    expect((await post(curator, { pointIds: many })).statusCode).toBe(422);
    const pieces = Array.from({ length: 5 }, newId);
    expect((await post(curator, { pointIds: pieces, copies: 41 })).json()).toMatchObject({ code: 'input.too_many' });
  });
});
