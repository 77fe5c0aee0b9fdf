// What the commands print: one line a step, with the seconds since the start.
const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(1).padStart(6);

export const say = (text) => console.log(`${seconds()} s  ${text}`);

/** Says plainly what is wrong and what would help, and ends. */
export function fail(text) {
  console.error(`\n${text}`);
  process.exit(1);
}
