import { useEffect } from 'react';

/**
 * Keeps the application on the device of somebody who is signed in, once their page is there; shows nothing. The worker answers for nothing
 * while one develops.
 */
export function KeptApplication() {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const keep = () =>
      void navigator.serviceWorker.register('/worker.js').then(
        (worker) => worker?.waiting?.postMessage('take over'),
        () => undefined, // a browser that keeps nothing works as before
      );
    if (document.readyState === 'complete') return keep();
    addEventListener('load', keep, { once: true });
    return () => removeEventListener('load', keep);
  }, []);
  return null;
}
