import { domain } from '@gongqiao/domain';
import { ProviderPayments, Wages } from '@gongqiao/domain/settlement';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { PROVINCE_TENANT_ID } from './province-seed.js';

const YEAR = 2026;
/** Purchasers whose payments stand in the demonstration; the last quarter that is over waits to be paid. */
const PURCHASERS = ['hb-county', 'hb-city', 'hb-direct-city'];
const QUARTERS = [1, 2, 3];
const PAID_QUARTERS = [1, 2];
/** Months that are reported; of the last one two wages stay unpaid, so that a purchaser finds something late. */
const MONTHS = [{ month: '2026-09', wageOn: '2026-09-30', othersOn: '2026-10-15' }, { month: '2026-10', wageOn: '2026-10-31', othersOn: '2026-11-15' }] as const;
const UNPAID = 2;
const DUE = { wage: '3860.00', pension: '617.60', medical: '308.80', unemployment: '27.02', 'work-injury': '7.72', 'housing-fund': '308.80' } as const;

async function at(context: SeedContext, signInName: string): Promise<RequestContext> {
  const [who]: { tenant_id: string; user_id: string }[] = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query('select * from sign_in_lookup($1)', [signInName]));
  if (!who) throw new Error(`there is no account ${signInName}`);
  const [held]: { unit_id: string; unit_path: string; role: string }[] = await context.database.run({ tenantId: who.tenant_id }, (m) => m.query('select unit_id, unit_path::text as unit_path, role from membership where user_id = $1', [who.user_id]));
  if (!held) throw new Error(`${signInName} holds no role`);
  return { tenantId: who.tenant_id, userId: who.user_id, unitId: held.unit_id, unitPath: held.unit_path, roles: [held.role], requestId: 'seed', ip: null, at: context.clock.now() };
}

/** What one provider reports under one contract, month by month, and what it has paid. */
async function reportWages(context: SeedContext, wages: Wages, provider: RequestContext, purchaserUnitId: string): Promise<number> {
  const [contract]: { id: string }[] = await context.database.run(provider, (m) => m.query(
    `select a.contract_id as id from assignment a join service_contract k on k.id = a.contract_id where a.provider_tenant_id = $1 and a.end_on is null
      group by 1, k.purchaser_unit_id having count(*) between 4 and 60 order by k.purchaser_unit_id = $2 desc, count(*), 1 limit 1`, [provider.tenantId, purchaserUnitId]));
  if (!contract) return 0;
  const people: { id: string }[] = await context.database.run(provider, (m) => m.query(
    'select w.id from assignment a join worker w on w.id = a.worker_id where a.contract_id = $1 and a.end_on is null order by w.number', [contract.id]));
  for (const { month, wageOn, othersOn } of MONTHS) {
    await wages.report(provider, `seed-wages-${month}`, {
      contractId: contract.id, month, items: people.flatMap(({ id }) => Object.entries(DUE).map(([kind, due]) => ({ workerId: id, kind, due, dueOn: kind === 'wage' ? wageOn : othersOn }))),
    });
    const late = month === MONTHS.at(-1)?.month ? people.slice(0, UNPAID).map((person) => person.id) : [];
    await context.database.run(provider, (m) => m.query(
      `update wage_obligation set paid = due, paid_on = due_on - 1, payments = jsonb_build_array(jsonb_build_object('on', (due_on - 1)::text, 'amount', due::text))
        where month = $1 and contract_id = $2 and not (kind = 'wage' and worker_id = any($3::uuid[]))`, [month, contract.id, late]));
  }
  return people.length;
}

/** Payments to providers by quarter, and what providers report of wages and contributions, in the province of the demonstration. */
export const provincePayments: SeedContribution = {
  name: 'province payments',
  async load(context) {
    const there: unknown[] = await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query('select 1 from provider_payment limit 1'));
    if (there.length > 0) return [];
    const policy = new PolicyService(context.database, context.index, context.clock);
    const access = new AccessService(new AccessRegistry(domain.access, context.index.packs), () => 'hebei');
    const payments = new ProviderPayments(context.database, access, policy, new Trail(), context.clock);
    for (const name of PURCHASERS) {
      const ctx = await at(context, name);
      for (const quarter of QUARTERS) await payments.plan(ctx, `seed-payments-${name}-${quarter}`, YEAR, quarter);
    }
    await context.database.run({ tenantId: PROVINCE_TENANT_ID }, (m) => m.query('update provider_payment set paid_on = due_on - 2 where year = $1 and quarter = any($2::int[])', [YEAR, PAID_QUARTERS]));
    const people = await reportWages(context, new Wages(context.database, access, policy, new Trail()), await at(context, 'hb-provider'), (await at(context, 'hb-county')).unitId);
    context.progress(`${QUARTERS.length} 个季度的应付款项，${people} 名社工的薪酬缴费申报`);
    return [];
  },
};
