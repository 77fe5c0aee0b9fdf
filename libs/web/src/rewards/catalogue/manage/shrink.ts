import { PICTURE_BYTES_MAX, PICTURE_HEIGHT, PICTURE_WIDTH } from '@zasluga/domain';

const QUALITIES = [0.86, 0.75, 0.6, 0.45];

/**
 * Whatever picture the browser can read, as a JPEG of the size that is shown: cut to 4:3 around its middle, turned as its camera says, on white
 * where it is transparent. Undefined when it can't be read.
 */
export async function shrink(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.max(PICTURE_WIDTH / picture.width, PICTURE_HEIGHT / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const canvas = Object.assign(document.createElement('canvas'), { width: PICTURE_WIDTH, height: PICTURE_HEIGHT });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (PICTURE_WIDTH - width) / 2, (PICTURE_HEIGHT - height) / 2, width, height);
  picture.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= PICTURE_BYTES_MAX) return blob;
  }
  return undefined;
}
