import { page } from '../../frame';

/** A juror's desk and everybody's vote. `RoundChoice` and `ChoiceDuties` are imported by their file: they don't belong into the first load. */
export const panelScreens = [
  { path: '/awards/:id/jury', screen: page(['panel', 'awards'], () => import('./JuryPage')) },
  { path: '/awards/:id/vote', screen: page(['panel', 'awards'], () => import('./VotePage')) },
];
