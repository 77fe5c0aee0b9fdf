interface Named {
  gender: 'm' | 'f';
  firstName: string;
  middleName: string | null;
  shortName: string;
}

function agree(text: string, open: string, close: string, gender: 'm' | 'f'): string {
  const pattern = new RegExp(`\\${open}([^|\\${open}\\${close}]*)\\|([^|\\${open}\\${close}]*)\\${close}`, 'g');
  return text.replace(pattern, (_, masculine: string, feminine: string) => (gender === 'm' ? masculine : feminine));
}

/**
 * A story in the words of its giver about its receiver: `{m|f}` agrees with the receiver, `[m|f]` with the giver, `$` becomes the
 * receiver's name (first name and patronymic where the story is polite).
 */
export function tell(text: string, giver: Named, receiver: Named, polite: boolean): string {
  const name = polite ? [receiver.firstName, receiver.middleName].filter(Boolean).join(' ') : receiver.shortName;
  return agree(agree(text, '{', '}', receiver.gender), '[', ']', giver.gender).replaceAll('$', name);
}
