import { decode, encode } from 'jpeg-js';

export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Of the encoder, 0 to 100: the first that fits is taken. */
const QUALITIES = [82, 70, 55, 40];

export interface PictureLimits {
  readonly bytesMax: number;
  /** Pixels of the longer side, up to 2,000: more than four million pixels are not unpacked. */
  readonly sideMax: number;
}

/**
 * Draws the picture anew from its pixels: nothing else of the file is left, neither place nor camera nor words nor a thumbnail. The decoder is
 * plain JavaScript: what is broken or meant to break it can do no more than fail.
 * @param bytes JPEG, which is what the browser sends whatever was chosen
 * @returns why not, when it can't be: the words that ask for pictures tell it in their own way
 */
export function redrawn(bytes: Buffer, { bytesMax, sideMax }: PictureLimits): Picture | 'unreadable' | 'too_large' {
  if (bytes.length > bytesMax) return 'too_large';
  const size = sizeOf(bytes);
  // before a pixel is unpacked: a small file may claim to be a huge picture
  if (!size) return 'unreadable';
  if (size.width > sideMax || size.height > sideMax) return 'too_large';
  let pixels: { data: Uint8Array; width: number; height: number };
  try {
    pixels = decode(bytes, { useTArray: true, tolerantDecoding: false, maxResolutionInMP: 4, maxMemoryUsageInMB: 96 });
  } catch {
    return 'unreadable';
  }
  const { data, width, height } = pixels;
  for (const quality of QUALITIES) {
    // these three only: the encoder would write what else the decoder found
    const drawn = encode({ data, width, height }, quality).data;
    if (drawn.length <= bytesMax) return { bytes: drawn, width, height };
  }
  return 'too_large';
}

/** What the frame header says (ITU-T T.81, B.2.2); undefined when it is no JPEG. */
function sizeOf(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // SOF0 to SOF15, without DHT, JPG and DAC, which lie between them
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return width && height ? { width, height } : undefined;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
