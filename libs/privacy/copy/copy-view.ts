import type { CopyView } from '#contracts';
import type { CopyState } from '#plan-domain';

export const copyView = ({ id, askedOn, due, ready }: CopyState): CopyView => ({
  id,
  status: ready ? 'ready' : 'asked',
  askedOn,
  due,
  ...(ready && { readyOn: ready.on, leftOut: ready.redactions.length }),
});
