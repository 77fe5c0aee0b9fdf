import type { MessageId } from '@zasluga/locale';
import {
  IconAdjustments,
  IconAward,
  IconBarrierBlock,
  IconBook2,
  IconBolt,
  IconBuildingStore,
  IconCalendarHeart,
  IconCalendarWeek,
  IconCertificate,
  IconChartHistogram,
  IconChecklist,
  IconCoin,
  IconCoins,
  IconCompass,
  IconFlag,
  IconGift,
  IconHeartHandshake,
  IconHistory,
  IconHourglass,
  IconListNumbers,
  IconMessageExclamation,
  IconMessageHeart,
  IconNews,
  IconNotes,
  IconPackage,
  IconPresentation,
  IconQrcode,
  IconScale,
  IconToolsKitchen2,
  IconTrophy,
  IconRosette,
  IconUser,
  IconUsers,
  IconUsersGroup,
  IconWallet,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '../gql';

/** What the navigation needs to know of the reader. */
export interface Reader {
  roles: readonly Role[];
  hasReports: boolean;
}

export interface Entry {
  to: string;
  label: MessageId;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  group: 'everyone' | 'leading' | 'keeping';
  may?: (reader: Reader) => boolean;
  /** Also shown in the bar at the bottom of a phone, under this shorter label. */
  bar?: MessageId;
}

const is =
  (...roles: Role[]) =>
  (reader: Reader) =>
    roles.some((role) => reader.roles.includes(role));

/** All sections in order. An entry shows once its address has a route, and to whom `may` lets. */
export const NAVIGATION: readonly Entry[] = [
  { to: '/', label: 'app.nav.feed', icon: IconNews, group: 'everyone', bar: 'app.nav.feed' },
  { to: '/me', label: 'app.nav.me', icon: IconUser, group: 'everyone', bar: 'app.bar.me' },
  { to: '/digest', label: 'app.nav.digest', icon: IconCalendarWeek, group: 'everyone' },
  { to: '/decisions', label: 'app.nav.decisions', icon: IconBolt, group: 'everyone', bar: 'app.bar.decisions' },
  { to: '/decisions/menu', label: 'app.nav.menu', icon: IconToolsKitchen2, group: 'everyone' },
  { to: '/friction', label: 'app.nav.friction', icon: IconBarrierBlock, group: 'everyone' },
  { to: '/rewards', label: 'app.nav.rewards', icon: IconGift, group: 'everyone', bar: 'app.bar.points' },
  { to: '/awards', label: 'app.nav.awards', icon: IconTrophy, group: 'everyone' },
  { to: '/points', label: 'app.nav.points', icon: IconCoin, group: 'everyone' },
  { to: '/values', label: 'app.nav.values', icon: IconListNumbers, group: 'everyone' },
  { to: '/line', label: 'app.nav.line', icon: IconScale, group: 'everyone' },
  { to: '/charter', label: 'app.nav.charter', icon: IconCertificate, group: 'everyone' },
  {
    to: '/culture',
    label: 'app.nav.culture',
    icon: IconChartHistogram,
    group: 'leading',
    may: is('leader', 'curator', 'admin'),
  },
  {
    to: '/culture/fairness',
    label: 'app.nav.fairness',
    icon: IconScale,
    group: 'leading',
    may: is('leader', 'curator', 'reward_admin', 'admin'),
  },
  {
    to: '/team',
    label: 'app.nav.team',
    icon: IconUsersGroup,
    group: 'leading',
    may: (reader) => reader.hasReports,
  },
  {
    to: '/decisions/answer',
    label: 'app.nav.answer_decisions',
    icon: IconChecklist,
    group: 'leading',
    may: (reader) => reader.hasReports,
  },
  {
    to: '/admin/praise',
    label: 'app.nav.praise',
    icon: IconMessageHeart,
    group: 'keeping',
    may: is('curator', 'admin'),
  },
  {
    to: '/complaints',
    label: 'app.nav.complaints',
    icon: IconMessageExclamation,
    group: 'keeping',
    may: is('curator', 'admin'),
  },
  {
    to: '/admin/decisions',
    label: 'app.nav.guidance',
    icon: IconCompass,
    group: 'keeping',
    may: is('leader', 'admin'),
  },
  {
    to: '/admin/reports',
    label: 'app.nav.reports',
    icon: IconFlag,
    group: 'keeping',
    may: is('curator', 'admin'),
  },
  {
    to: '/admin/praise-points',
    label: 'app.nav.praise_points',
    icon: IconQrcode,
    group: 'keeping',
    may: is('curator', 'admin'),
  },
  {
    to: '/admin/slips',
    label: 'app.nav.slips',
    icon: IconNotes,
    group: 'keeping',
    may: (reader) => reader.hasReports || is('curator', 'admin')(reader),
  },
  {
    to: '/admin/values',
    label: 'app.nav.curate_values',
    icon: IconHeartHandshake,
    group: 'keeping',
    may: is('curator', 'admin'),
  },
  {
    to: '/line/workshops',
    label: 'app.nav.workshops',
    icon: IconPresentation,
    group: 'keeping',
    may: is('leader', 'curator', 'admin'),
  },
  {
    to: '/admin/awards',
    label: 'app.nav.manage_awards',
    icon: IconRosette,
    group: 'keeping',
    may: is('reward_admin', 'admin'),
  },
  {
    to: '/admin/milestones',
    label: 'app.nav.milestones',
    icon: IconCalendarHeart,
    group: 'keeping',
    may: is('reward_admin', 'admin'),
  },
  {
    to: '/admin/redemptions',
    label: 'app.nav.redemptions',
    icon: IconPackage,
    group: 'keeping',
    may: is('reward_admin', 'admin'),
  },
  {
    to: '/admin/catalogue',
    label: 'app.nav.catalogue',
    icon: IconAward,
    group: 'keeping',
    may: is('reward_admin', 'admin'),
  },
  {
    to: '/admin/funds',
    label: 'app.nav.funds',
    icon: IconCoins,
    group: 'keeping',
    may: is('leader', 'reward_admin', 'admin'),
  },
  {
    to: '/admin/books',
    label: 'app.nav.books',
    icon: IconBook2,
    group: 'keeping',
    may: is('leader', 'reward_admin', 'admin'),
  },
  {
    to: '/admin/points',
    label: 'app.nav.people_points',
    icon: IconWallet,
    group: 'keeping',
    may: is('reward_admin', 'admin'),
  },
  {
    to: '/admin/rules',
    label: 'app.nav.rules',
    icon: IconAdjustments,
    group: 'keeping',
    may: is('reward_admin', 'admin'),
  },
  {
    to: '/admin/praise-retention',
    label: 'app.nav.praise_retention',
    icon: IconHourglass,
    group: 'keeping',
    may: is('admin'),
  },
  { to: '/admin/people', label: 'app.nav.people', icon: IconUsers, group: 'keeping', may: is('admin') },
  {
    to: '/admin/recognitions/import',
    label: 'app.nav.past_recognitions',
    icon: IconHistory,
    group: 'keeping',
    may: is('admin'),
  },
  { to: '/admin/structure', label: 'app.nav.structure', icon: IconBuildingStore, group: 'keeping', may: is('admin') },
];

export const entriesFor = (reader: Reader, routed: ReadonlySet<string>): readonly Entry[] =>
  NAVIGATION.filter(({ to, may }) => routed.has(to) && (!may || may(reader)));
