import { Switch } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useSyncExternalStore } from 'react';

const KEY = 'zasluga.shortcuts';
const listeners = new Set<() => void>();
const read = () => localStorage.getItem(KEY) !== 'off';
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Single-key shortcuts get in the way of speech input: the reader may switch them off. */
export const useShortcutsOn = () => useSyncExternalStore(subscribe, read);

export function ShortcutsSwitch() {
  const { t } = useLocale();
  return (
    <Switch
      label={t('app.keys.on')}
      checked={useShortcutsOn()}
      onChange={(event) => {
        localStorage.setItem(KEY, event.currentTarget.checked ? 'on' : 'off');
        for (const listener of listeners) listener();
      }}
    />
  );
}
