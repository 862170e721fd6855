import { Param } from '@nestjs/common';
import { CodeParam, UuidParam } from './uuid-param.js';

/** Ids in addresses. What cannot be one is answered as what it is: not there. */
export const PlanId = () => Param('planId', new UuidParam('plan-not-found'));
export const StepId = () => Param('stepId', new CodeParam('unknown-step'));
export const HandoverId = () => Param('handoverId', new UuidParam('unknown-handover'));
export const EscalationId = () => Param('escalationId', new CodeParam('unknown-escalation'));
export const ConsentId = () => Param('consentId', new CodeParam('unknown-consent'));
export const CopyId = () => Param('copyId', new CodeParam('unknown-copy'));
export const ShareId = () => Param('shareId', new CodeParam('unknown-share'));
export const ReferralId = () => Param('referralId', new CodeParam('unknown-referral'));
export const GuardianId = () => Param('guardianId', new CodeParam('unknown-guardian'));
export const MunicipalityCode = () => Param('code', new CodeParam('unknown-municipality'));
