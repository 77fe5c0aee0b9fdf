import type { CatalogueQuery } from '../../../gql';

/** A reward as its administrator sees it. */
export type Listed = CatalogueQuery['rewards'][number];
