import type { Recognition } from './recognition.entity';

/** What arrives in somebody's feed from now on. `read` reads it as the viewer: what he may not see is not even told to be there. */
export function arriving(
  ids: AsyncIterableIterator<string>,
  read: (id: string) => Promise<Recognition | undefined>,
): AsyncIterableIterator<Recognition> {
  return {
    next: async () => {
      for (;;) {
        const { done, value } = await ids.next();
        if (done) return { done, value: undefined };
        const recognition = await read(value);
        if (recognition) return { done: false, value: recognition };
      }
    },
    return: async () => {
      await ids.return!();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
