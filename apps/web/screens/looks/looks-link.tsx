import { lookTexts, youngLookTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';

/** From a plan to who has looked at it. */
export function LooksLink({ planId, isYoung = false }: { readonly planId: string; readonly isYoung?: boolean }) {
  const young = useText(youngLookTexts);
  const control = useText(lookTexts);
  return (
    <p>
      <Link to="/plans/$planId/looks" params={{ planId }}>
        {isYoung ? young('link') : control('link')}
      </Link>
    </p>
  );
}
