import { addresseesBySeat, type WorkflowListener } from '@gongqiao/platform/workflow';

/** What follows from a result, as a matter of its own: not the person's to-do on the own result. */
export const FOLLOW_UP = 'ScoringFollowUp';

/** Talks, suspensions and elections that follow from a result: each party is asked where it sits; nothing is kept beside the steps. */
export const followUps: WorkflowListener = {
  subject: FOLLOW_UP,
  addressees: (m, ctx, { instance, holders }) => addresseesBySeat(m, ctx, instance.unitPath, holders),
  moved: () => Promise.resolve(),
  movedBack: () => Promise.resolve(),
};
