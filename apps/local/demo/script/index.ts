import { courseDeeds } from './course.js';
import type { Deed, Scene } from './deed.js';
import { handoverDeeds } from './handovers.js';
import { leaderDeeds } from './leaders.js';
import { sharingDeeds } from './sharing.js';
import { stepDeeds } from './steps.js';
import { storyDeeds } from './stories.js';

export { concernDeeds, concernPlanId } from './concern.js';
export type { Deed, Scene } from './deed.js';
export { startDeed } from './start.js';

/** Everything that people do with one plan on one working day. It depends on nothing but the scene: no clock, no chance. */
export const deedsOn = (scene: Scene): Deed[] => [
  ...courseDeeds(scene),
  ...leaderDeeds(scene),
  ...sharingDeeds(scene),
  ...handoverDeeds(scene),
  ...stepDeeds(scene),
  ...storyDeeds(scene),
];
