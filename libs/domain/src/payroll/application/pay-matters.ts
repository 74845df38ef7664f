import { addToMonth, dec, sum, type JsonObject, type PayMatter, type PayShare, type PlainMonth } from '@gongqiao/kernel';
import { Refused, dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { MATTER, WorkflowStep, type WorkflowInstance, type WorkflowListener, type WorkflowMoved, type WorkflowMovedBack } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusePay } from '../errors.js';
import { PayItem } from '../persistence/files.js';

/** Where an amount comes from that a matter granted. */
export const GRANTED = 'matter';

interface Shared extends PayShare {
  readonly employeeId: string;
}

interface Asked {
  readonly said: JsonObject;
  readonly answer: Decided | null;
  readonly shares: readonly Shared[];
}

// A month whose wages are on their way or settled with a final payroll takes nothing in any more.
const TAKEN = `select exists (select 1 from payroll p where p.month = $2 and p.state in ('checked', 'approved', 'paid') and (p.kind = 'month' or p.employee_id = $1)) as taken`;

/**
 * Money that a matter begun by hand grants to people: their shares are checked when they are named, against what the document gives
 * and what the matter has left, and become amounts of the next wages when they are granted, each once.
 */
@Injectable()
export class PayMatters implements WorkflowListener {
  readonly subject = MATTER;

  constructor(
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private rulesOf(instance: WorkflowInstance): readonly PayMatter[] {
    return (this.policy.index.findPack(instance.packId)?.pay?.matters ?? []).filter((matter) => matter.workflow === instance.workflow);
  }

  /** All that was said in the matter up to now. */
  private async saidIn(m: EntityManager, instance: WorkflowInstance): Promise<JsonObject> {
    const steps = await m.createQueryBuilder(WorkflowStep, 'step').where('step.instance_id = :id and step.form is not null', { id: instance.id }).orderBy('step.seq').getMany();
    return { ...instance.facts, ...(Object.assign({}, ...steps.map((step) => step.form)) as JsonObject) };
  }

  private async readShares(m: EntityManager, shares: readonly PayShare[]): Promise<Shared[]> {
    const found: { id: string; number: string; name: string }[] = await m.query('select id, number, name from employee where tenant_id = current_tenant_id() and number = any($1::text[])', [shares.map(({ number }) => number.trim())]);
    return shares.map((share, i) => {
      const employee = found.find(({ number }) => number === share.number.trim());
      if (!employee) throw refusePay('share-number', { field: `form.shares[${i}].number`, values: { number: share.number.slice(0, 40) } });
      if (employee.name !== share.name.trim()) throw refusePay('share-name', { field: `form.shares[${i}].name`, values: { number: share.number, name: employee.name } });
      if (!dec(share.amount).isPositive() || dec(share.amount).isZero()) throw refusePay('figure-invalid', { field: `form.shares[${i}].amount` });
      return { ...share, employeeId: employee.id };
    });
  }

  private async granted(m: EntityManager, instance: WorkflowInstance): Promise<string> {
    const [row]: { amount: string }[] = await m.query(`select coalesce(sum(amount), 0)::text as amount from pay_item where tenant_id = current_tenant_id() and source = $1 and source_ref like $2`, [GRANTED, `${instance.id} %`]);
    return dec(row?.amount ?? '0').toFixed(2);
  }

  /** @throws Refused `share-number`, `share-name`, `figure-invalid`, `shares-above`, `shares-below`, and by the document's decision. */
  private async check(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, rule: PayMatter): Promise<Asked> {
    const said = await this.saidIn(m, instance);
    const asked = rule.asks(said);
    const judge = await this.policy.judge(m, ctx, ctx.at, instance.packId);
    const answer = asked ? judge.decide(asked.decision.name, asked.facts, dayInChina(ctx.at)) : null;
    const shares = await this.readShares(m, rule.shares(said));
    const total = sum(shares.map(({ amount }) => dec(amount)));
    const limit = rule.limit(said, { granted: await this.granted(m, instance), answer: answer?.output ?? null });
    const differs = total.minus(limit.most);
    if (differs.gt(0) || (rule.whole && !differs.isZero())) {
      const above = differs.gt(0);
      throw new Refused({
        code: above ? 'shares-above' : 'shares-below', field: 'form.shares', provision: rule.provision.id,
        message: {
          zh: `各人合计 ${total.toFixed(2)} 元，${above ? '多' : '少'} ${differs.abs().toFixed(2)} 元：${limit.zh}，应正好分完 ${dec(limit.most).toFixed(2)} 元`,
          en: `The shares come to ${total.toFixed(2)} yuan, ${differs.abs().toFixed(2)} too ${above ? 'many' : 'few'}: ${limit.en}; they must come to ${dec(limit.most).toFixed(2)}`,
        },
      });
    }
    return { said, answer, shares };
  }

  /** The first month, from that of the grant on, whose wages are not made yet. */
  private async monthFor(m: EntityManager, ctx: RequestContext, employeeId: string): Promise<string> {
    for (let month = dayInChina(ctx.at).slice(0, 7); ; month = addToMonth(month as PlainMonth, 1)) {
      const [row]: { taken: boolean }[] = await m.query(TAKEN, [employeeId, month]);
      if (row?.taken !== true) return month;
    }
  }

  private async grant(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, rule: PayMatter): Promise<void> {
    const { said, answer, shares } = await this.check(m, ctx, instance, rule);
    const resultId = answer ? await this.policy.store(m, ctx, { subject: MATTER, subjectId: instance.id, field: rule.grants, unitPath: instance.unitPath, result: answer }) : null;
    const seq = await m.countBy(WorkflowStep, { instanceId: instance.id });
    for (const { employeeId, amount, name } of shares) {
      const row = await m.save(m.create(PayItem, {
        employeeId, month: await this.monthFor(m, ctx, employeeId), kind: rule.kind, zh: rule.zh(said).slice(0, 60), amount: dec(amount), reason: `${instance.title}（${rule.provision.id}）`, source: GRANTED,
        sourceRef: `${instance.id} ${seq} ${employeeId}`, resultId, enteredBy: ctx.userId, enteredAt: ctx.at,
      }));
      this.trail.write(m, ctx, { action: 'grant-pay-item', subject: 'PayInput', subjectId: row.id, unitPath: instance.unitPath, after: { name, amount, month: row.month, matter: instance.id }, provision: rule.provision.id });
    }
  }

  async moved(m: EntityManager, ctx: RequestContext, { instance, transition }: WorkflowMoved): Promise<void> {
    for (const rule of this.rulesOf(instance)) {
      if (rule.grants === transition) await this.grant(m, ctx, instance, rule);
      else if (rule.names === transition) await this.check(m, ctx, instance, rule);
    }
  }

  /** Whatever was granted since the matter was last in the state it goes back to is taken back with it; what is paid already stays. @throws Refused `item-paid`. */
  async movedBack(m: EntityManager, ctx: RequestContext, { instance, to }: WorkflowMovedBack): Promise<void> {
    if (this.rulesOf(instance).length === 0) return;
    const rows: { ref: string; month: string | null }[] = await m.query(
      `select i.source_ref as ref, (select min(p.month) from pay_line l join payroll p on p.id = l.payroll_id where l.tenant_id = i.tenant_id and l.source = i.source and l.source_ref = i.source_ref and p.state in ('checked', 'approved', 'paid')) as month
         from pay_item i where i.tenant_id = current_tenant_id() and i.source = $1 and i.source_ref like $2
          and split_part(i.source_ref, ' ', 2)::int > (select coalesce(max(s.seq), 0) from workflow_step s where s.instance_id = $3 and s.to_state = $4 and s.kind in ('start', 'act'))`, [GRANTED, `${instance.id} %`, instance.id, to]);
    const paid = rows.find(({ month }) => month !== null);
    if (paid) throw refusePay('item-paid', { field: 'id', values: { month: paid.month ?? '' } });
    if (rows.length === 0) return;
    await m.query('delete from pay_item where tenant_id = current_tenant_id() and source = $1 and source_ref = any($2::text[])', [GRANTED, rows.map(({ ref }) => ref)]);
    this.trail.write(m, ctx, { action: 'take-grant-back', subject: 'PayInput', subjectId: instance.id, unitPath: instance.unitPath, after: { amounts: rows.length } });
  }
}
