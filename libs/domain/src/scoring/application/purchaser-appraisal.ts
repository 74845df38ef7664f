import { addMonths, day, fullYearsBetween } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { Placement } from '../../personnel/index.js';
import { ServiceContract } from '../../procurement/index.js';

const QUESTION = 'evaluation.annualAppraisal';
const MONTHS = 12;

/** What a purchaser's yearly appraisal came to. */
export interface AppraisalKept {
  readonly resultId: string;
  readonly left: number;
}

/**
 * Works out the yearly appraisal of a contract by the purchaser's own document, from the host units' sheets given so far, and keeps
 * it in the purchaser's tenant, in which the transaction must stand.
 *
 * @returns null where the contract is not the purchaser's, or its document knows no such appraisal.
 */
export async function appraiseContract(m: EntityManager, ctx: RequestContext, policy: PolicyService, contractId: string, today: string): Promise<AppraisalKept | null> {
  const contract = await m.findOneBy(ServiceContract, { id: contractId, tenantId: ctx.tenantId });
  const judge = await policy.judge(m, ctx);
  const known = policy.index.findPack(judge.packId)?.decisions.some((decision) => decision.name === judge.fullName(QUESTION)) ?? false;
  if (!contract || !known || today < contract.startOn) return null;
  const contractYear = fullYearsBetween(day(contract.startOn), day(today)) + 1;
  const yearStartOn = addMonths(day(contract.startOn), MONTHS * (contractYear - 1));
  const places = await m.findBy(Placement, { contractId, purchaserTenantId: ctx.tenantId });
  const given: { employee: string; on: string }[] = await m.query('select employee_id as employee, max(given_on)::text as on from host_rating where contract_id = $1 and given_on >= $2 and employee_id is not null group by 1', [contractId, yearStartOn]);
  const completedOn = new Map(given.map((row) => [row.employee, row.on]));
  const forms = [...new Map(places.map((place) => [place.employeeId, place])).values()].map((place) => ({
    workerId: place.employeeId, hostUnitId: place.purchaserUnitPath ?? place.hostUnitName, completedOn: completedOn.get(place.employeeId) ?? null,
  }));
  const outcome = judge.attempt(QUESTION, { contractStartOn: contract.startOn, contractEndOn: contract.endOn, contractYear, forms }, today);
  if (!outcome.ok) return null;
  const resultId = await policy.store(m, ctx, { subject: 'Contract', subjectId: contractId, field: QUESTION, unitPath: contract.unitPath, result: outcome });
  return { resultId, left: Array.isArray(outcome.output['outstanding']) ? outcome.output['outstanding'].length : 0 };
}
