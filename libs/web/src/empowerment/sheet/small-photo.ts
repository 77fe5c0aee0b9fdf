import { PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '@zasluga/domain';

const QUALITIES = [0.82, 0.7, 0.55, 0.4];

/**
 * Whatever picture the browser can read, drawn anew as a JPEG of at most 1600 pixels a side and 300 KiB: place, time and camera stay behind.
 * A data URL, which can wait on the phone. Undefined when it can't be read.
 */
export async function smallPhoto(file: File): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  try {
    // a picture full of detail doesn't fit at full size
    for (const side of [PHOTO_SIDE_MAX, PHOTO_SIDE_MAX * 0.7, PHOTO_SIDE_MAX * 0.5]) {
      const blob = await drawn(picture, Math.min(1, side / Math.max(picture.width, picture.height)));
      if (blob) return await dataUrl(blob);
    }
    return undefined;
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, scale: number): Promise<Blob | undefined> {
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, width),
    height: Math.max(1, height),
  });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= PHOTO_BYTES_MAX) return blob;
  }
  return undefined;
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(new Error('The photo could not be read'));
    reader.readAsDataURL(blob);
  });
