/** The only clock of the application; rows take PostgreSQL's. Tests set it. */
export const clock = { now: (): Date => new Date() };
