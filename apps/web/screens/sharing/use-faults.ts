import { useState } from 'react';
import { sharingTexts } from '#contracts';
import { useText } from '../../app/language.js';
import type { AnswerFault, ConsentFault } from './consent-draft.js';
import type { ReferralFault } from './referral-draft.js';

/** The sentence for the first of these faults that there is. */
export type FaultOf<F> = (...faults: readonly F[]) => { readonly error?: string };

/** Faults of a form are told from the first attempt to send it on; it is sent when there is none. */
export function useFaults<F extends ConsentFault | AnswerFault | ReferralFault>(
  faults: ReadonlySet<F>,
  send: () => void,
) {
  const t = useText(sharingTexts);
  const [isTried, setTried] = useState(false);
  const fault: FaultOf<F> = (...names) => {
    const found = names.find((name) => isTried && faults.has(name));
    return found ? { error: t(`fault-${found}`) } : {};
  };
  const submit = (): void => {
    setTried(true);
    if (faults.size === 0) send();
  };
  return { fault, submit };
}
