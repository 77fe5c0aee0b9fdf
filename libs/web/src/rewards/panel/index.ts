import { page } from '../../frame';

/** A juror's desk and everybody's vote. `RoundChoice` and `ChoiceDuties` are imported by their file: they don't belong into the first load. */
export const panelScreens = [
  { path: '/awards/rounds/:id/jury', screen: page(['panel'], () => import('./JuryPage')) },
  { path: '/awards/rounds/:id/vote', screen: page(['panel'], () => import('./VotePage')) },
];
