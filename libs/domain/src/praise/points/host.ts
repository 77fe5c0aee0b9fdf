const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`);
const HOST_CHARS = 253;

/**
 * The name of a host, as somebody typed or pasted it: `https://` before it and a slash after it are left out. Undefined for anything
 * else: a port, a path, an address of numbers, letters that a symbol would have to spell out one by one.
 */
export function readHost(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/.]$/, '');
  return host.length <= HOST_CHARS && HOST.test(host) ? host : undefined;
}
