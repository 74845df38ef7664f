import { addMonths, day, fullMonthsBetween, Decimal, type JsonObject } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unmetOf } from '../../shared/unmet.js';
import { termsIn } from '../model/house.js';
import type { Employee } from '../persistence/entities.js';
import { ContractFees } from './contract-fees.js';

/** What a change would bring: a certificate, or months of service. */
export interface NextStep {
  /** What has to come, as data: a certificate's code, or a number of months. */
  readonly certificate: { readonly code: string; readonly name: string } | null;
  readonly months: number | null;
  /** Day from which the service is long enough; null for a certificate. */
  readonly on: string | null;
  /** Yuan a month then. */
  readonly amount: string;
}

/** Where somebody stands by one decision of the document, and what is missing for more. */
export interface Advancement {
  readonly decision: string;
  readonly name: string;
  /** Yuan a month today; null where the decision is a yes or no. */
  readonly amount: string | null;
  readonly eligible: boolean | null;
  readonly unmet: readonly string[];
  /** The fact without which the document cannot answer; null where it has answered. */
  readonly missing: { readonly field: string; readonly zh: string; readonly en: string } | null;
  readonly resultId: string | null;
  readonly steps: readonly NextStep[];
}

/** Decisions on what rises with certificate and service; the document has them or not. */
const RISING = ['compensation.seniorityNew', 'compensation.gradeAllowance', 'compensation.qualificationAllowance'];
/** Decisions on who may be chosen for more; what they find unmet is shown. */
const CHOSEN = ['eligibility.administrativeManager'];
const MONTHS_AHEAD = 60;

function amountOf(result: Decided): Decimal | null {
  const found = result.output['amount'] ?? result.output['total'];
  return typeof found === 'string' ? new Decimal(found) : null;
}

/** What is missing for the next grade and the next office, by the document's own decisions. */
@Injectable()
export class Advancements {
  constructor(
    private readonly policy: PolicyService,
    private readonly fees: ContractFees,
  ) {}

  private factsOf(employee: Employee, pool: JsonObject, today: string): JsonObject {
    const leads = ['group-leader', 'project-lead', 'centre-director'];
    const role = employee.position === 'group-leader' ? 'group-leader' : leads.includes(employee.position) ? 'manager' : 'other';
    return {
      role, certificate: employee.certificate, grade: employee.grade, majorContribution: false, onLongLeave: false, failedQuartersInYear: 0, institutionCancels: false, institutionLowers: false, postgraduate: false,
      experienceMonths: fullMonthsBetween(day(employee.hiredOn), day(today)), hiredOn: employee.hiredOn, strengths: [], materialsSubmitted: false, reviewPassed: false, ...pool,
    };
  }

  /** Only the facts that a decision asks, so that none is refused as unknown. */
  private asked(judge: Judge, decision: string, facts: JsonObject): JsonObject {
    const schema = this.policy.index.findDecision(judge.fullName(decision))?.decision.facts.describe() as { properties?: Record<string, unknown> } | undefined;
    return Object.fromEntries(Object.entries(facts).filter(([key, value]) => value !== null && Object.hasOwn(schema?.properties ?? {}, key)));
  }

  private nextSteps(judge: Judge, decision: string, facts: JsonObject, now: Decimal, today: string): NextStep[] {
    const schema = this.policy.index.findDecision(judge.fullName(decision))?.decision.facts.describe();
    const at = (change: JsonObject): Decimal | null => {
      const result = judge.attempt(decision, { ...facts, ...change }, today);
      return result.ok ? amountOf(result) : null;
    };
    const steps: NextStep[] = [];
    // The document lists certificates and grades from the lowest up.
    for (const field of ['certificate', 'grade'].filter((name) => name in facts)) {
      const names = termsIn(schema, field);
      const codes = Object.keys(names);
      for (const code of codes.slice(codes.indexOf(String(facts[field])) + 1)) {
        const amount = at({ [field]: code });
        if (!amount?.gt(now)) continue;
        steps.push({ certificate: { code, name: names[code] ?? code }, months: null, on: null, amount: amount.toFixed(2) });
        break;
      }
    }
    const served = facts['experienceMonths'];
    for (let months = 1; typeof served === 'number' && months <= MONTHS_AHEAD; months += 1) {
      const amount = at({ experienceMonths: served + months });
      if (!amount?.gt(now)) continue;
      steps.push({ certificate: null, months, on: addMonths(day(today), months), amount: amount.toFixed(2) });
      break;
    }
    return steps;
  }

  /**
   * Where an employee stands today; results are kept, so that each figure has its reasons. Of a decision whose facts are not all
   * known, the first that is missing is named; nothing is guessed at.
   */
  async of(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<Advancement[]> {
    const judge = await this.policy.judge(m, ctx);
    const today = dayInChina(ctx.at);
    const fee = await this.fees.feeOf(m, employee, today);
    const known: JsonObject = fee === null ? {} : { purchaseFeePerPost: fee.amount.toFixed(2) };
    const found: { result: Decided; decision: string; amount: Decimal | null; steps: NextStep[] }[] = [];
    const lacking: Advancement[] = [];
    for (const decision of [...RISING, ...CHOSEN]) {
      const schema = this.policy.index.findDecision(judge.fullName(decision))?.decision.facts.describe();
      const [post] = Object.keys(termsIn(schema, 'post'));
      const facts = this.asked(judge, decision, this.factsOf(employee, { ...known, ...(post === undefined ? {} : { post }) }, today));
      const result = judge.attempt(decision, facts, today);
      if (!result.ok) {
        const missing = this.missingIn(judge, decision, result.error.field);
        if (missing) lacking.push({ decision: judge.fullName(decision), name: this.nameOf(judge, decision), amount: null, eligible: null, unmet: [], missing, resultId: null, steps: [] });
        continue;
      }
      const amount = RISING.includes(decision) ? amountOf(result) : null;
      found.push({ result, decision, amount, steps: amount ? this.nextSteps(judge, decision, facts, amount, today) : [] });
    }
    const ids = await this.keep(m, ctx, employee, found.map((f) => f.result));
    return [...found.map(({ result, decision, amount, steps }, i) => ({
      decision: result.decision, name: this.nameOf(judge, decision), amount: amount?.toFixed(2) ?? null,
      eligible: CHOSEN.includes(decision) ? result.output['eligible'] === true : null, unmet: CHOSEN.includes(decision) ? unmetOf(result).words.split('；').filter(Boolean) : [], missing: null, resultId: ids[i] ?? null, steps,
    })), ...lacking];
  }

  private nameOf(judge: Judge, decision: string): string {
    return this.policy.index.findDecision(judge.fullName(decision))?.decision.zh ?? decision;
  }

  /** The fact that a decision of the document refused for, in its own words; null where the document has no such decision. */
  private missingIn(judge: Judge, decision: string, field: string | null): Advancement['missing'] {
    const schema = this.policy.index.findDecision(judge.fullName(decision))?.decision.facts.describe() as { properties?: Record<string, { title?: string }> } | undefined;
    const node = field === null ? undefined : schema?.properties?.[field];
    return field !== null && node ? { field, zh: node.title ?? field, en: field } : null;
  }

  /** Looking at the own file every day must not pile up results: the one of the same facts and day is shown again. */
  private async keep(m: EntityManager, ctx: RequestContext, employee: Employee, results: readonly Decided[]): Promise<string[]> {
    const ids: string[] = [];
    for (const result of results) {
      const field = `advancement:${result.decision}`;
      const [held]: { id: string }[] = await m.query(
        `select id from decision_result where subject = 'Employee' and subject_id = $1 and field = $2 and facts = $3::jsonb and pack_version = $4 order by decided_at desc limit 1`,
        [employee.id, field, JSON.stringify(result.facts), result.packVersion]);
      ids.push(held?.id ?? (await this.policy.store(m, ctx, { subject: 'Employee', subjectId: employee.id, field, unitPath: employee.unitPath, result })));
    }
    return ids;
  }
}
