import { type ComponentType, use } from 'react';
import { useWords } from './language';

/** How long it is remembered that a file couldn't be had: React must see it, or it would ask for ever; the reader may then try again. */
const FAILURE_MS = 500;

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
    if (loading) return loading;
    loading = load();
    loading.catch(() => setTimeout(() => (loading = undefined), FAILURE_MS));
    return loading;
  };
  return function Routed(props: Props) {
    const loading = loadOnce();
    useWords(words);
    const { default: Screen } = use(loading);
    return <Screen {...props} />;
  };
}
