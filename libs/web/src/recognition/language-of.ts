/** Language of a person's own words, guessed from their letters, so that they are read aloud and hyphenated rightly. */
export const languageOf = (words: string): 'ru' | 'en' | undefined => {
  const cyrillic = words.match(/[а-яё]/gi)?.length ?? 0;
  const latin = words.match(/[a-z]/gi)?.length ?? 0;
  if (cyrillic === 0 && latin === 0) return undefined;
  return cyrillic >= latin ? 'ru' : 'en';
};
