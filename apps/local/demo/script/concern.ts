import { COPENHAGEN, civilDateIn, type Instant } from '#calendar';
import { idOf } from '../random.js';
import { membersAt, unitId } from '../staff.js';
import type { Young } from '../young.js';
import type { Deed } from './deed.js';

export const concernPlanId = (young: Young): string => idOf(`concern:${young.planId}`);

/** A notification of concern that came in some hours ago: registered, and its 24 hours are running. */
export function concernDeeds(young: Young, received: Instant): readonly [start: Deed, registered: Deed] {
  const { code } = young.municipality;
  const planId = concernPlanId(young);
  const social = unitId(code, 'social-ung');
  const adviser = membersAt(social, 'coordinator', 'practitioner').at(-1)?.member ?? '';
  const from = civilDateIn(COPENHAGEN, received);
  return [
    {
      key: `${planId}:start`,
      by: adviser,
      texts: [],
      command: {
        type: 'StartPlan',
        planId,
        municipality: code,
        template: 'T6',
        version: 1,
        startUnit: social,
        lead: { unit: social, member: adviser },
        circle: [{ role: 'social-adviser', unit: social, member: adviser }],
        late: [],
        facts: [{ factId: idOf(`${planId}:received`), code: 'received', from, at: received, source: 'school' }],
      },
    },
    {
      key: `${planId}:registered`,
      by: adviser,
      texts: [],
      command: { type: 'CompleteStep', stepId: 'T6.1.1', present: [adviser] },
    },
  ];
}
