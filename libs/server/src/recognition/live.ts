/**
 * What the bus says, read as somebody: `read` reads it as the viewer and gives undefined for what the viewer may not even know to be
 * there. The caller's iterator goes on waiting then.
 */
export function heardAs<Said, Read>(
  said: AsyncIterableIterator<Said>,
  read: (said: Said) => Promise<Read | undefined>,
): AsyncIterableIterator<Read> {
  return {
    next: async () => {
      for (;;) {
        const { done, value } = await said.next();
        if (done) return { done, value: undefined };
        const seen = await read(value);
        if (seen) return { done: false, value: seen };
      }
    },
    return: async () => {
      await said.return!();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
