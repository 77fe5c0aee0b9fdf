import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

const TYPING_MS = 250;

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Words to search for; told a moment after the last letter, without the spaces around them. Follows a value that others set. */
export function SearchField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // what was told comes back as the value; anything else was set by an address or by a button that shows all again
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const words = text.trim();
    if (words === told.current) return;
    const timer = setTimeout(() => {
      told.current = words;
      onChange(words);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <TextInput
      type="search"
      label={label}
      maxLength={140}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
