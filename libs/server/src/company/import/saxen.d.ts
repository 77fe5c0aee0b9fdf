/** The package ships no types; only what is used here. */
declare module 'saxen' {
  export class Parser {
    on(event: string, handler: (...details: never[]) => void): this;
    parse(xml: string): Error | null;
    stop(): void;
  }
}
