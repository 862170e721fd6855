import { planWorkflow, postmanWorkflow } from '#contracts';

/** The workflow that keeps a plan. */
export const planWorkflowId = (planId: string): string => planWorkflow.workflowId(planId);

/** The workflow that sends a municipality's mail. */
export const postmanWorkflowId = (municipality: string): string => postmanWorkflow.workflowId(municipality);
