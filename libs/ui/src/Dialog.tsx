import { Modal, type ModalProps } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useEffect, useMemo } from 'react';

/** Over the page, with a way out by key and by button. The focus goes back to what opened it. */
export function Dialog(props: Omit<ModalProps, 'closeButtonProps'>) {
  const { t } = useLocale();
  useFocusBack(props.opened);
  return <Modal {...props} closeButtonProps={{ 'aria-label': t('ui.close') }} />;
}

/** A menu that closes gives its own focus back after 10 ms. */
const SETTLED_MS = 20;
const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** Mantine gives the focus back only where a dialog stays and is closed by its property; most of ours come and go. */
function useFocusBack(opened: boolean) {
  const focused = useMemo(() => (opened ? focusedNow() : null), [opened]);
  useEffect(() => {
    if (!focused) return;
    let opener = focused;
    const timer = setTimeout(() => {
      const now = focusedNow();
      if (opener === document.body && !now.closest('[role=dialog]')) opener = now;
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      // what was opened next, or the page that it led to, may want the focus itself
      setTimeout(() => {
        if (!isLost()) return;
        opener.focus({ preventScroll: true });
        // it may be gone, or out of use for the moment
        if (isLost()) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      }, SETTLED_MS);
    };
  }, [focused]);
}

/** An item of a menu goes with the menu: then it was whatever opened that. */
function focusedNow(): HTMLElement {
  const focused = document.activeElement;
  const menu = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const found = (menu && document.getElementById(menu)) || focused;
  return found instanceof HTMLElement ? found : document.body;
}
