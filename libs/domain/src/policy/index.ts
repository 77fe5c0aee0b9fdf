import type { Viewer } from '../viewer';
import { company } from './company';
import { culture } from './culture';
import { empowerment } from './empowerment';
import { friction } from './friction';
import { identity } from './identity';
import { notices } from './notices';
import { points } from './points';
import { praise } from './praise';
import { rewards } from './rewards';
import { recognition } from './recognition';
import { values } from './values';

/** The one table of rights: deed → who may, and towards which subject. */
const RIGHTS = {
  ...company,
  ...culture,
  ...empowerment,
  ...friction,
  ...identity,
  ...notices,
  ...points,
  ...praise,
  ...recognition,
  ...rewards,
  ...values,
} satisfies Record<string, (viewer: Viewer, subject?: never) => boolean>;

export type Deed = keyof typeof RIGHTS;

export const can = (viewer: Viewer, deed: Deed, subject?: unknown): boolean =>
  (RIGHTS[deed] as (viewer: Viewer, subject?: unknown) => boolean)(viewer, subject);
