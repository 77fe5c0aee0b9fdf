import jsQR from 'jsqr';
import { posterPdf, qrSvg } from '../index';

const PIXELS = 6;

/** Black rectangles on white, as a scanner sees them. */
function scan(
  rectangles: readonly (readonly number[])[],
  width: number,
  height: number,
  scale: number,
): string | undefined {
  const w = Math.ceil(width * scale);
  const h = Math.ceil(height * scale);
  const pixels = new Uint8ClampedArray(w * h * 4).fill(255);
  for (const [x = 0, y = 0, dx = 0, dy = 0] of rectangles)
    for (let py = Math.round(y * scale); py < Math.round((y + dy) * scale); py++)
      for (let px = Math.round(x * scale); px < Math.round((x + dx) * scale); px++)
        pixels.fill(0, (py * w + px) * 4, (py * w + px) * 4 + 3);
  return jsQR(pixels, w, h)?.data;
}

describe('the symbol', () => {
  it('is read back from the picture as the address in capitals', () => {
    const svg = qrSvg('HTTPS://SPSB.RU/AB7K9QX', 'QR "<code>"');
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, length]) => [
      Number(x),
      Number(y),
      Number(length),
      1,
    ]);
    expect(side).toBe(25 + 2 * 4);
    expect(Math.min(...runs.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
    expect(scan(runs, side, side, PIXELS)).toBe('HTTPS://SPSB.RU/AB7K9QX');
    expect(svg).not.toContain('<code>');
  });
});

describe('the poster', () => {
  const poster = {
    base: 'http://localhost:3000',
    code: 'AB7K9QX',
    company: { ru: 'Кафе «Полдень»', en: 'Polden Café' },
    where: { ru: 'Лесная, 7 · касса', en: '7 Lesnaya St · till' },
  };

  it('carries a symbol of 90 mm that is read back from the drawing itself', async () => {
    const pdf = (await posterPdf(poster, { compress: false })).toString('latin1');
    const drawn = [...pdf.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((match) =>
      match.slice(1).map(Number),
    );
    const module = drawn.at(-1)?.[3] ?? 0; // the symbol is drawn last
    const dark = drawn.filter(([, , , height]) => height === module);
    expect(module * 25).toBeCloseTo((90 * 72) / 25.4, 0);
    expect(scan(dark, 595.28, 841.89, 150 / 72)).toBe('HTTP://LOCALHOST:3000/AB7K9QX');
  });

  it('embeds its two fonts and is one page of A4', async () => {
    const pdf = (await posterPdf(poster, { compress: false })).toString('latin1');
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
  });
});
