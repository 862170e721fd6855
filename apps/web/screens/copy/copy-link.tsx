import { copyTexts, youngCopyTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';

/** From a plan to the copies of all that is held. */
export function CopyLink({ planId, isYoung = false }: { readonly planId: string; readonly isYoung?: boolean }) {
  const young = useText(youngCopyTexts);
  const staff = useText(copyTexts);
  return (
    <p>
      <Link to="/plans/$planId/copies" params={{ planId }}>
        {isYoung ? young('link') : staff('link')}
      </Link>
    </p>
  );
}
