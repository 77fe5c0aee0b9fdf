import { app } from './app';
import { company } from './company';
import { culture } from './culture';
import { decisions } from './decisions';
import { friction } from './friction';
import { guidance } from './guidance';
import { line } from './line';
import { points } from './points';
import { panel } from './panel';
import { praise } from './praise';
import { recognition } from './recognition';
import { rewards } from './rewards';
import { values } from './values';
import { workshop } from './workshop';
import type { Screen } from './screen';

/** Every screen in every state worth looking at; a new one is added to the file of its word. */
export const SCREENS: readonly Screen[] = [
  ...app,
  ...recognition,
  ...values,
  ...line,
  ...workshop,
  ...praise,
  ...friction,
  ...rewards,
  ...points,
  ...panel,
  ...decisions,
  ...guidance,
  ...culture,
  ...company,
];
