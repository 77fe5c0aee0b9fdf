/** A picture of the catalogue: as it is kept. Bytes. */
export const PICTURE_BYTES_MAX = 300 * 1024;
/** Pixels: twice the widest card, 4:3. */
export const PICTURE_WIDTH = 960;
export const PICTURE_HEIGHT = 720;
