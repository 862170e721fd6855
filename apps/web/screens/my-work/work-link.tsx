import type { ReactNode } from 'react';
import { Link } from '../../ui/link.js';
import { type Work, wayOf } from './work.js';

interface WorkLinkProps {
  readonly work: Work;
  readonly className?: string | undefined;
  /** What it is called where its words alone would not tell it from the next row's. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to the handover, or to the step in its plan. */
export function WorkLink({ work, className, label, children }: WorkLinkProps) {
  const { planId, handoverId, step } = wayOf(work);
  const dressed = { ...(className ? { className } : {}), ...(label ? { 'aria-label': label } : {}) };
  if (handoverId !== undefined) {
    return (
      <Link {...dressed} to="/plans/$planId/handovers/$handoverId" params={{ planId, handoverId }}>
        {children}
      </Link>
    );
  }
  return (
    <Link {...dressed} to="/plans/$planId" params={{ planId }} search={step === undefined ? {} : { step }}>
      {children}
    </Link>
  );
}
