import type { components } from './schema.js';

type Schemas = components['schemas'];

/** The API's shapes under the names that screens use. Anything else: `Api<'WorkItemDto'>`. */
export type Api<Name extends keyof Schemas> = Schemas[Name];
export type Me = Schemas['MeDto'];
export type Problem = Schemas['ProblemDto'];
export type Plan = Schemas['PlanViewDto'];
export type Step = Schemas['StepViewDto'];
export type Deadline = Schemas['DeadlineViewDto'];
export type Holder = Schemas['HolderViewDto'];
export type WorkItem = Schemas['WorkItemDto'];
