import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { WORDS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { wordsOf, withWords } from '../feed/feed-filters';

/** Milliseconds of rest before what was typed is searched for. */
const REST_MS = 350;

/** Words of stories; they stand in the address, so a search can be sent to somebody. `/` comes here from everywhere. */
export function StorySearch() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const said = wordsOf(params);
  const [typed, setTyped] = useState(said);
  const search = (words: string) => setParams((now) => withWords(now, words), { replace: true });
  // the address may be changed by others: a cleared filter, the way back
  const known = useRef(said);
  useEffect(() => {
    if (said === known.current) return;
    known.current = said;
    setTyped(said);
  }, [said]);
  useEffect(() => {
    const words = typed.trim();
    if (words === known.current) return;
    const timer = setTimeout(() => {
      known.current = words;
      search(words);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]); // by what is typed alone
  useEffect(() => {
    if ((state as { search?: boolean } | null)?.search) field.current?.focus();
  }, [state]);
  const clear = () => {
    setTyped('');
    field.current?.focus();
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        known.current = typed.trim();
        search(typed.trim());
      }}
    >
      <TextInput
        ref={field}
        id="story-search"
        type="search"
        aria-label={t('recognition.search.title')}
        placeholder={t('recognition.search.placeholder')}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
        rightSection={typed && <CloseButton aria-label={t('recognition.search.clear')} onClick={clear} />}
        maxLength={WORDS_MAX}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed) clear();
        }}
        autoComplete="off"
        enterKeyHint="search"
      />
    </form>
  );
}
