import { page } from '../../frame';

/** For the page of a rule: brings its own code and words when it is shown. `<Afterwards procedureId={id} />` */
export const Afterwards = page(['afterwards'], () => import('./Afterwards'));
