import { useParams } from '@tanstack/react-router';
import { useMe } from '../../app/me.js';
import { ControlLooks } from './control-looks.js';
import { YoungLooks } from './young-looks.js';

/** Who has looked at a plan: told to its young person, and shown to those who control it. */
export function LooksScreen() {
  const { planId } = useParams({ from: '/plans/$planId/looks' });
  return useMe().kind === 'young-person' ? <YoungLooks planId={planId} /> : <ControlLooks planId={planId} />;
}
