import { REPORTERS_TO_BLUR } from './words';

/** Whether those who were not meant see a placeholder: two different people, or one who answers for what stands here. */
export const blurs = ({ reporters, byCurator }: { reporters: number; byCurator: boolean }): boolean =>
  byCurator || reporters >= REPORTERS_TO_BLUR;
