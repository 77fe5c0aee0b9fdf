import type { Screen } from '../app';
import { page } from '../frame';
import { mayKeepContacts } from './contacts';

export { useSimilarProcedures } from './register/use-similar';

/** Curators find it in the navigation; whoever is to look after a complaint comes by a notice. */
export const frictionScreens: readonly Screen[] = [
  { path: '/friction', screen: page(['register'], () => import('./register/RegisterPage')) },
  { path: '/friction/:id', screen: page(['register', 'praise'], () => import('./register/ProcedurePage')) },
  { path: '/complaints', screen: page(['friction', 'praise'], () => import('./ComplaintsPage')) },
  { path: '/friction/pareto', screen: page(['afterwards'], () => import('./afterwards/ParetoPage')) },
  {
    path: '/friction/contacts',
    screen: page(['friction'], () => import('./contacts/ContactsPage')),
    may: mayKeepContacts,
  },
];
