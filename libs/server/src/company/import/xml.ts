// @ts-expect-error the package ships no types
import { Parser as UntypedParser } from 'saxen';
import { broken } from './zip';

interface XmlParser {
  on(event: string, handler: (...details: never[]) => void): void;
  parse(xml: string): unknown;
  stop(): void;
}
const Parser = UntypedParser as new () => XmlParser;

export type Attributes = Readonly<Record<string, string>>;
interface Handlers {
  open?(name: string, attributes: () => Attributes): void;
  text?(value: string): void;
  close?(name: string): void;
}

/** Reads XML once from front to back; names without their prefix. Entities of a document's own are not expanded by this parser. */
export function readXml(xml: string, handlers: Handlers): void {
  let failure: unknown;
  const parser = new Parser();
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      failure ??= error;
      parser.stop();
    }
  };
  parser.on('openTag', (name: string, attributes: () => Attributes, decode: (text: string) => string) =>
    guarded(() =>
      handlers.open?.(local(name), () =>
        Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])),
      ),
    ),
  );
  parser.on('closeTag', (name: string) => guarded(() => handlers.close?.(local(name))));
  parser.on('text', (value: string, decode: (text: string) => string) => guarded(() => handlers.text?.(decode(value))));
  parser.on('cdata', (value: string) => guarded(() => handlers.text?.(value)));
  parser.on('error', () => (failure ??= broken()));
  parser.parse(xml);
  if (failure) throw failure;
}
