import { type ComponentType, lazy } from 'react';
import { useWords } from './language';

/**
 * A screen in a file of its own: its code and the texts of its words load side by side when somebody goes there.
 * `const FeedPage = page(['recognition'], () => import('./FeedPage'))`
 */
export function page<Props extends object>(
  words: readonly string[],
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loading: ReturnType<typeof load> | undefined;
  const loadOnce = () => {
    loading ??= load();
    loading.catch(() => (loading = undefined)); // offline: tried again when the reader retries
    return loading;
  };
  const Lazy = lazy(loadOnce) as unknown as ComponentType<Props>;
  return function Routed(props: Props) {
    void loadOnce().catch(() => undefined);
    useWords(words);
    return <Lazy {...props} />;
  };
}
