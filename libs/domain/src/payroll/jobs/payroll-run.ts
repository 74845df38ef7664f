import { setImmediate } from 'node:timers/promises';
import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobContext, type JobKind, type Json, type Shard } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import { payLaw } from '../model/rules-at-work.js';
import { leftBefore, spanOfMonth, workOutSlip } from '../model/work-out-slip.js';
import { findAcross } from '../persistence/find-across.js';
import { gatherSpan, mayBeOnPayroll, type EmployeeSpan } from '../persistence/gather.js';
import { Payroll } from '../persistence/entities.js';
import { dropOthers, slipId, writeFindings, writeSlips, type SlipPlace, type WorkedSlip } from '../persistence/write-slips.js';
import type { PayFacts } from '../ports/pay-facts.js';

export const PAYROLL_RUN = 'pay.month';
/** People in one shard: the queue's part stays small, and so does what is in memory. */
const PEOPLE_A_SHARD = 200;
/** After so many people the process turns to what else waits, the renewal of its lock among it. */
const PEOPLE_AT_ONCE = 20;

/** What a run is told. `knownAt` is the instant of the knowledge that it uses, whoever finishes it and whenever. */
export interface PayrollParams {
  readonly [key: string]: Json;
  readonly payrollId: string;
  readonly knownAt: string;
}

type Job = JobContext<PayrollParams>;

function placeOf(payroll: Payroll, job: Job): SlipPlace {
  return { payrollId: payroll.id, runId: job.runId, month: payroll.month, unitPath: payroll.unitPath, knownAt: job.params.knownAt };
}

async function spansOf(m: EntityManager, job: Job): Promise<Shard<EmployeeSpan>[]> {
  const { month } = await m.findOneByOrFail(Payroll, { id: job.params.payrollId });
  const { from, to } = spanOfMonth(month);
  const firsts: { id: string; n: number }[] = await m.query(
    `select id, least($3, total - place)::int as n from (select e.id, row_number() over (order by e.id) - 1 as place, count(*) over () as total from employee e where ${mayBeOnPayroll('$4', '$1', '$2')}) numbered where place % $3 = 0 order by id`,
    [from, to, PEOPLE_A_SHARD, job.params.payrollId]);
  return firsts.map(({ id, n }, i) => ({ units: n, input: { from: id, until: firsts[i + 1]?.id ?? null } }));
}

/** Works out the pay of some employees for a payroll and writes it; done again, it leaves the same. */
export async function payPeople(m: EntityManager, ctx: RequestContext, policy: PolicyService, sources: PayFacts, place: SlipPlace, span: EmployeeSpan): Promise<{ people: number }> {
  const knownAt = new Date(place.knownAt);
  const rules = await payLaw(policy, m, ctx, knownAt);
  const gathered = await gatherSpan(m, ctx, sources, { payrollId: place.payrollId, month: place.month, knownAt }, span);
  const slips: WorkedSlip[] = [];
  for (const facts of gathered) {
    const draft = workOutSlip(rules, place.month, facts);
    // Whoever left before the month is on it only where something is still owed.
    if (draft.income.isPositive() || !leftBefore(place.month, facts)) slips.push({ id: slipId(place.runId, facts.person.id), facts, draft });
    if (slips.length % PEOPLE_AT_ONCE === 0) await setImmediate();
  }
  await writeSlips(m, ctx, policy, place, slips);
  return { people: slips.length };
}

/** Looks at everybody together, drops who is no longer there, and adds the payroll up. */
export async function closeComputation(m: EntityManager, ctx: RequestContext, policy: PolicyService, place: SlipPlace): Promise<{ people: number; findings: number }> {
  const rules = await payLaw(policy, m, ctx, new Date(place.knownAt));
  await dropOthers(m, place);
  await writeFindings(m, place, await findAcross(m, rules.guards, place.payrollId));
  const [counted]: { people: number; findings: number }[] = await m.query(
    `update payroll p set people = s.people, income = s.income, deducted = s.deducted, net = s.net, employer_cost = s.cost, state = 'computed', run_id = $2, known_at = $3, updated_at = now(), version = p.version + 1
       from (select count(*)::int as people, coalesce(sum(income), 0) as income, coalesce(sum(insurance + fund + tax + other_deductions), 0) as deducted, coalesce(sum(net), 0) as net, coalesce(sum(employer_cost), 0) as cost
               from pay_slip where payroll_id = $1) s
      where p.id = $1 and p.state in ('open', 'computed') returning s.people, (select count(*)::int from pay_finding f where f.payroll_id = $1 and f.waived_at is null) as findings`, [place.payrollId, place.runId, place.knownAt]).then(([rows]: [{ people: number; findings: number }[], number]) => rows);
  return counted ?? { people: 0, findings: 0 };
}

function computeStage(policy: PolicyService, sources: PayFacts) {
  return jobStage<PayrollParams, EmployeeSpan, { people: number }>({
    name: 'compute', title: { zh: '逐人算薪', en: 'Work out each pay slip' }, plan: spansOf,
    work: async (m, job, span) => {
      const payroll = await m.findOneByOrFail(Payroll, { id: job.params.payrollId });
      // What stands in the way is the payroll's own list of findings, which is worked through there.
      return { output: await payPeople(m, job.ctx, policy, sources, placeOf(payroll, job), span) };
    },
    finish: (_m, _job, outputs) => Promise.resolve({ people: outputs.reduce((sum, output) => sum + output.people, 0) }),
  });
}

function checkStage(policy: PolicyService) {
  return jobStage<PayrollParams, null, { people: number; findings: number }>({
    name: 'check', title: { zh: '整表核对与汇总', en: 'Check across people, add up' },
    plan: () => Promise.resolve([{ units: 1, input: null }]),
    work: async (m, job) => {
      const payroll = await m.findOneByOrFail(Payroll, { id: job.params.payrollId });
      return { output: await closeComputation(m, job.ctx, policy, placeOf(payroll, job)) };
    },
    finish: (_m, _job, [output]) => Promise.resolve(output ?? null),
  });
}

/** A month's payroll: everybody worked out in parallel, then checked together and added up. */
export function payrollRun(policy: PolicyService, sources: PayFacts): JobKind {
  return jobKind<PayrollParams>({ name: PAYROLL_RUN, title: { zh: '月度算薪', en: 'Monthly payroll' }, stages: [computeStage(policy, sources), checkStage(policy)] });
}
