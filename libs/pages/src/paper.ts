/** What everything printed has in common. */

/** Points of a PDF in a millimetre. */
export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM };

const font = (weight: string) =>
  require.resolve(`@expo-google-fonts/wix-madefor-text/${weight}/WixMadeforText_${weight}.ttf`);
export const REGULAR = font('400Regular');
export const MEDIUM = font('500Medium');
export const BOLD = font('700Bold');

/** Without signs that the font has no picture for: an empty box would stand there. */
export const drawable = (text: string): string =>
  text
    .replace(/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d\u20e3]/gu, '')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
