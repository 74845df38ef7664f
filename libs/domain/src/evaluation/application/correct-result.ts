import { dayInChina, type RequestContext, Refused } from '@gongqiao/platform/context';
import type { Trail } from '@gongqiao/platform/trail';
import type { JsonObject } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { AppraisalCorrection, AppraisalResult } from '../persistence/entities.js';
import { readRated } from '../persistence/rated-people.js';
import { applyConsequences, type ConsequenceServices } from './apply-consequences.js';

/** What an answer makes of a result. */
export interface Correction {
  readonly requestId: string;
  readonly newTier: string;
  readonly reason: string;
}

function pictureOf(row: AppraisalResult): JsonObject {
  return {
    tier: row.finalTier, bonus: row.bonus?.toFixed(2) ?? null, nextStep: row.nextStep, followUp: row.followUp, bonusResultId: row.bonusResultId, stepResultId: row.stepResultId,
    followUpResultId: row.followUpResultId, appliedOn: row.appliedOn,
  };
}

/**
 * Gives a result another tier and works out anew what follows. What it was is kept as a correction, and the provider must apply
 * it again.
 *
 * @throws Refused where what follows cannot be judged; nothing is changed then.
 */
export async function correctResult(m: EntityManager, ctx: RequestContext, services: ConsequenceServices & { readonly trail: Trail }, row: AppraisalResult, correction: Correction): Promise<void> {
  const before = pictureOf(row);
  // A retraining belongs to the tier that asked for it: with another tier it starts anew or not at all.
  await m.save(Object.assign(row, { finalTier: correction.newTier, retraining: null, appliedOn: null }));
  const rated = await readRated(m, row.id);
  const [failure] = rated ? await applyConsequences(m, ctx, services, [rated]) : [];
  if (failure) throw new Refused({ code: failure.code, field: 'newTier', message: failure.message, provision: null });
  const corrected = await m.findOneByOrFail(AppraisalResult, { id: row.id });
  const after = pictureOf(corrected);
  await m.save(m.create(AppraisalCorrection, {
    resultId: row.id, requestId: correction.requestId, unitPath: row.unitPath, providerTenantId: row.providerTenantId, correctedOn: dayInChina(ctx.at), reason: correction.reason, before, after, appliedOn: null,
  }));
  services.trail.write(m, ctx, { action: 'correct-appraisal', subject: 'AppraisalResult', subjectId: row.id, unitPath: row.unitPath, before, after });
}
