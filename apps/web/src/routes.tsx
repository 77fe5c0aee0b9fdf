import {
  Bell,
  companyScreens,
  Composer,
  cultureScreens,
  decisionScreens,
  DigestPage,
  FeedPage,
  frictionScreens,
  fundScreens,
  GivePage,
  NoticesPage,
  Outbox,
  OwnPage,
  PlaceHoursPage,
  PraiseAddressPage,
  PraisePointsManyPage,
  PraisePointsPage,
  PraiseRetentionPage,
  PraiseQueuePage,
  RecognitionPage,
  recognitionScreens,
  rewardScreens,
  type Screen,
  SlipsPage,
  statementScreens,
  TeamPage,
  valuesScreens,
  WaitingSender,
  WelcomePage,
} from '@zasluga/web';
import { Suspense } from 'react';
import { KeptApplication } from './KeptApplication';

/**
 * Address → screen. Screens come lazily: each word exports `page([…words of its texts], () => import('./XPage'))`. A section of the
 * navigation (libs/web/src/app/navigation.ts) shows itself as soon as its address stands here. First segments must be among
 * WEB_PATHS of the domain, for which the server answers with this application.
 */
export const screens: readonly Screen[] = [
  { path: '/', screen: FeedPage },
  { path: '/recognitions/:id', screen: RecognitionPage },
  { path: '/give', screen: GivePage, offline: true },
  { path: '/me', screen: OwnPage },
  { path: '/notices', screen: NoticesPage },
  { path: '/team', screen: TeamPage },
  { path: '/digest', screen: DigestPage },
  { path: '/admin/praise', screen: PraiseQueuePage },
  { path: '/admin/praise-points', screen: PraisePointsPage },
  { path: '/admin/slips', screen: SlipsPage },
  { path: '/admin/praise-points/many', screen: PraisePointsManyPage },
  { path: '/admin/praise-points/address', screen: PraiseAddressPage },
  { path: '/admin/praise-points/hours', screen: PlaceHoursPage },
  { path: '/admin/praise-retention', screen: PraiseRetentionPage, may: ({ roles }) => roles.includes('admin') },
  ...decisionScreens,
  ...frictionScreens,
  ...valuesScreens,
  ...cultureScreens,
  ...rewardScreens,
  ...statementScreens,
  ...fundScreens,
  ...companyScreens,
  { path: '/welcome/:token', screen: WelcomePage, open: true },
  ...recognitionScreens,
];

/** Shows nothing; sends what was written without a line, and sees to it that the application opens without one. */
export const sender = (
  <>
    <WaitingSender />
    <KeptApplication />
  </>
);

export const bell = (
  <Suspense fallback={null}>
    <Outbox />
    <Bell />
  </Suspense>
);
export const composer = Composer;
