import { Client } from 'pg';

/**
 * A connection to the database, which may end at any moment: an administrator ends it, the database restarts. Whoever has borrowed it is told
 * by the query that fails, the first after it. Without somebody to hear `error` between two queries Node would end the whole process.
 */
export class Connection extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    this.on('error', () => undefined);
  }
}
