import { Post } from '@gongqiao/domain/establishment';
import { Provider, ServiceContract, contractFacts, judgeProvider } from '@gongqiao/domain/procurement';
import { Worker, WorkerCertificate, basicFacts, fullMonths, gradeFacts } from '@gongqiao/domain/workforce';
import { dayInChina, systemContext, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { In, IsNull, type EntityManager } from 'typeorm';
import { PROVINCE_TENANT_ID } from './province-seed.js';

/** The grade for which each worker is judged, and the months served on posts by grade. */
interface Served {
  readonly workerId: string;
  readonly grade: string;
  readonly startOn: string;
}

async function contextOf(context: SeedContext, tenantId: string): Promise<RequestContext> {
  return context.database.run({ tenantId }, async (m) => {
    const root = await m.findOneByOrFail(OrgUnit, { level: 0 });
    return systemContext({ id: tenantId, rootUnitId: root.id, rootUnitPath: root.path }, context.clock.now(), 'seed');
  });
}

/** Each provider as it would be when a union looks at it today, with the reasons kept. */
async function checkProviders(m: EntityManager, ctx: RequestContext, policy: PolicyService, judge: Judge): Promise<number> {
  const today = dayInChina(ctx.at);
  const providers = await m.findBy(Provider, { eligible: IsNull() });
  for (const provider of providers) {
    const result = await judgeProvider(m, judge, provider, today);
    const checkResultId = await policy.store(m, ctx, { subject: 'Provider', subjectId: provider.id, field: 'procurement.provider', result });
    await m.save(Object.assign(provider, { eligible: result.output['eligible'] === true, checkedOn: today, checkResultId }));
  }
  return providers.length;
}

/** Each contract as it would be when it is entered on the day it begins, with the reasons kept. */
async function checkContracts(m: EntityManager, ctx: RequestContext, policy: PolicyService, judge: Judge): Promise<number> {
  const contracts = await m.findBy(ServiceContract, { tenantId: ctx.tenantId, checkResultId: IsNull() });
  const lines: { contractId: string; postId: string }[] = await m.query(
    'select distinct on (contract_id) contract_id as "contractId", post_id as "postId" from contract_line where contract_id = any($1::uuid[]) order by contract_id, id', [contracts.map((contract) => contract.id)]);
  const posts = new Map((await m.findBy(Post, { id: In(lines.map((line) => line.postId)) })).map((post) => [post.id, post]));
  const firstOf = new Map(lines.map((line) => [line.contractId, posts.get(line.postId)]));
  const ids = await policy.storeMany(m, ctx, contracts.map((contract) => ({
    subject: 'Contract', subjectId: contract.id, field: 'contract.check', unitPath: contract.unitPath, result: judge.decide('contract.check', contractFacts(firstOf.get(contract.id), contract), contract.startOn),
  })));
  await m.query('update service_contract k set check_result_id = r.result from jsonb_to_recordset($1::jsonb) as r (id uuid, result uuid) where k.id = r.id', [JSON.stringify(contracts.map(({ id }, i) => ({ id, result: ids[i] })))]);
  return contracts.length;
}

interface JudgedWorker {
  readonly worker: Worker;
  readonly basic: Decided;
  readonly grade: Decided;
}

function judgeAll(judge: Judge, workers: readonly Worker[], certificates: readonly WorkerCertificate[], served: ReadonlyMap<string, Served>, today: string): JudgedWorker[] {
  const held = new Map<string, WorkerCertificate[]>();
  for (const certificate of certificates) held.set(certificate.workerId, [...(held.get(certificate.workerId) ?? []), certificate]);
  return workers.map((worker) => {
    const post = served.get(worker.id);
    const months = post ? { [post.grade]: fullMonths(post.startOn, today) } : {};
    return {
      worker, basic: judge.decide('eligibility.basic', basicFacts(worker), today),
      grade: judge.decide('eligibility.grade', gradeFacts(worker, held.get(worker.id) ?? [], { monthsByGrade: months }, post?.grade ?? 'junior', today), today),
    };
  });
}

/** Each worker of an employer for the grade of their post, with both answers kept, in a few statements. */
async function checkWorkers(m: EntityManager, ctx: RequestContext, policy: PolicyService, judge: Judge): Promise<number> {
  const today = dayInChina(ctx.at);
  const workers = await m.findBy(Worker, { tenantId: ctx.tenantId, eligible: IsNull() });
  if (workers.length === 0) return 0;
  const served: Served[] = await m.query(
    `select a.worker_id as "workerId", p.grade, a.start_on::text as "startOn" from assignment a join post p on p.id = a.post_id where a.provider_tenant_id = $1 and a.end_on is null`, [ctx.tenantId]);
  const judged = judgeAll(judge, workers, await m.find(WorkerCertificate), new Map(served.map((row) => [row.workerId, row])), today);
  const ids = await policy.storeMany(m, ctx, judged.flatMap(({ worker, basic, grade }) => [
    { subject: 'Worker', subjectId: worker.id, field: 'eligibility.basic', result: basic }, { subject: 'Worker', subjectId: worker.id, field: 'eligibility.grade', result: grade },
  ]));
  const rows = judged.map(({ worker, basic, grade }, i) => ({
    id: worker.id, eligible: basic.output['eligible'] === true && grade.output['eligible'] === true, highest: grade.output['highestGrade'] ?? null, basic: ids[2 * i], grade: ids[2 * i + 1],
  }));
  await m.query(
    `update worker w set eligible = r.eligible, highest_grade = r.highest, judged_on = $2, basic_result_id = r.basic, grade_result_id = r.grade
       from jsonb_to_recordset($1::jsonb) as r (id uuid, eligible boolean, highest text, basic uuid, grade uuid) where w.id = r.id`, [JSON.stringify(rows), today]);
  return workers.length;
}

/** Providers, contracts and workers of the demonstration judged by the document itself, so that the registers show who qualifies and why. */
export const provinceChecks: SeedContribution = {
  name: 'province checks',
  async load(context) {
    const policy = new PolicyService(context.database, context.index, context.clock);
    const province = await contextOf(context, PROVINCE_TENANT_ID);
    const providers = await context.database.run(province, async (m) => checkProviders(m, province, policy, await policy.judge(m, province)));
    const contracts = await context.database.run(province, async (m) => checkContracts(m, province, policy, await policy.judge(m, province)));
    const employers: { id: string }[] = await context.database.run(province, (m) => m.query('select distinct provider_tenant_id as id from provider where provider_tenant_id is not null'));
    let workers = 0;
    for (const { id } of employers) {
      const ctx = await contextOf(context, id);
      workers += await context.database.run(ctx, async (m) => checkWorkers(m, ctx, policy, await policy.judge(m, ctx)));
    }
    if (providers + contracts + workers > 0) context.progress(`${providers} 家承接主体、${contracts} 份合同、${workers} 名社工已核查`);
    return [];
  },
};
