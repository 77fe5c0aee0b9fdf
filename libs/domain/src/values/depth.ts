/** From the snow on top to the mass under water. */
export const DEPTHS = ['courtesy', 'beyond', 'sacrifice'] as const;
export type DepthName = (typeof DEPTHS)[number];
