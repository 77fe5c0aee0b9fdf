import { encode } from 'jpeg-js';

const WIDTH = 320;
const HEIGHT = 240;
const QUALITY = 84;

type Colour = readonly [red: number, green: number, blue: number];

/** Paper, pine, amber and their neighbours: ground, and three shapes upon it. */
const PALETTES: readonly (readonly [Colour, Colour, Colour, Colour])[] = [
  [
    [225, 239, 234],
    [14, 90, 75],
    [243, 176, 74],
    [250, 248, 244],
  ],
  [
    [253, 241, 220],
    [177, 74, 25],
    [14, 90, 75],
    [255, 255, 255],
  ],
  [
    [242, 238, 231],
    [14, 47, 134],
    [17, 156, 136],
    [243, 176, 74],
  ],
  [
    [228, 238, 248],
    [29, 90, 156],
    [110, 45, 71],
    [250, 248, 244],
  ],
  [
    [251, 233, 230],
    [110, 45, 71],
    [180, 136, 12],
    [255, 255, 255],
  ],
];

/** A picture of nothing in particular: three discs on a ground, one of them cut by a band. The same for the same number. */
export function rewardPicture(number: number): { bytes: Buffer; width: number; height: number } {
  const [ground, ...colours] = PALETTES[number % PALETTES.length]!;
  const at = (of: number, range: number) => ((number * 97 + of * 61) % 100) * 0.01 * range;
  const discs = colours.map((colour, n) => ({
    colour,
    x: at(n, WIDTH * 0.7) + WIDTH * 0.15,
    y: at(n + 5, HEIGHT * 0.7) + HEIGHT * 0.15,
    radius: HEIGHT * (0.42 - n * 0.1),
  }));
  const band = HEIGHT * (0.45 + at(9, 0.3));
  const data = Buffer.alloc(WIDTH * HEIGHT * 4, 255);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      let colour = ground;
      for (const [n, disc] of discs.entries())
        if ((x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.radius ** 2 && (n > 0 || Math.abs(y - band) > 14))
          colour = disc.colour;
      data.set(colour, (y * WIDTH + x) * 4);
    }
  return { bytes: encode({ data, width: WIDTH, height: HEIGHT }, QUALITY).data, width: WIDTH, height: HEIGHT };
}
