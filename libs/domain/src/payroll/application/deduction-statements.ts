import { Judgement, Trace, day, sum, type Decimal, type JsonObject, type Parameter } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { employeeOfUser, type Employee } from '../../personnel/index.js';
import { refusePay } from '../errors.js';
import { lawOf } from '../model/rules-at-work.js';
import { PayDeductionStatement } from '../persistence/files.js';
import { figure } from './read-input.js';

const MOST_ITEMS = 12;
const [SHORTEST_KIND, LONGEST_KIND] = [2, 20];

export interface StatedDeduction {
  readonly kind: string;
  /** Yuan a month, as decimal text. */
  readonly monthly: string;
}

/** A deduction that the law fixes, for the form. */
export interface DeductionStandard {
  readonly kind: string;
  readonly monthly: Decimal;
}

// The next month that is paid: the one after the last that is on its way or paid, or the one in which the job began.
const NEXT = `select coalesce(to_char(max(to_date(s.month, 'YYYY-MM')) + interval '1 month', 'YYYY-MM'), to_char($2::date, 'YYYY-MM')) || '-01' as day
   from pay_slip s join payroll p on p.id = s.payroll_id where s.employee_id = $1 and p.state in ('checked', 'approved', 'paid')`;

/** Workers declare their special additional deductions; who pays must take them with the next wages and may not refuse them. */
@Injectable()
export class DeductionStatements {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** What the law fixes a month for each kind, on a day. */
  standards(on: string): DeductionStandard[] {
    const law = lawOf(this.policy.index);
    const found = law.parameters.find((held) => held.id === `${law.id}.additionalDeductionsMonthly`);
    if (!found) return [];
    const terms = (found.type.describe() as { readonly properties?: Readonly<Record<string, { readonly title?: string }>> }).properties ?? {};
    const values = new Judgement(day(on), { calendar: law.calendar }, new Trace()).value(found as Parameter<Readonly<Record<string, Decimal>>>);
    return Object.entries(values).map(([code, monthly]) => ({ kind: terms[code]?.title ?? code, monthly }));
  }

  /** The caller's own statements, newest first. */
  async own(m: EntityManager, ctx: RequestContext): Promise<PayDeductionStatement[]> {
    const employee = await employeeOfUser(m, ctx.userId);
    return employee ? m.find(PayDeductionStatement, { where: { employeeId: employee.id }, order: { validFrom: 'DESC' }, take: 12 }) : [];
  }

  private async nextMonth(m: EntityManager, employee: Employee): Promise<string> {
    const [row]: { day: string }[] = await m.query(NEXT, [employee.id, employee.hiredOn]);
    return row?.day ?? employee.hiredOn;
  }

  /**
   * States anew what the caller may deduct each month; it holds from the next wages on, until stated anew.
   *
   * @throws Refused `employee-unknown`, `deduction-kind`, `figure-invalid`.
   */
  state(ctx: RequestContext, key: string, input: { readonly items: readonly StatedDeduction[]; readonly firstJob: boolean }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'stateDeductions', input }, async (m) => {
      this.access.require(ctx, 'ask', 'PaySlip');
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refusePay('employee-unknown', { field: 'items' });
      if (input.items.length > MOST_ITEMS) throw refusePay('deduction-kind', { field: 'items' });
      const items = input.items.map(({ kind, monthly }, i) => {
        const words = kind.trim();
        if (words.length < SHORTEST_KIND || words.length > LONGEST_KIND) throw refusePay('deduction-kind', { field: `items[${i}].kind` });
        return { kind: words, monthly: figure(monthly, `items[${i}].monthly`) };
      });
      const validFrom = await this.nextMonth(m, employee);
      const held = await m.findOneBy(PayDeductionStatement, { employeeId: employee.id, validFrom });
      const row = held ?? m.create(PayDeductionStatement, { employeeId: employee.id, userId: ctx.userId, validFrom });
      const said: readonly JsonObject[] = items.map(({ kind, monthly }) => ({ kind, monthly: monthly.toFixed(2) }));
      const saved = await m.save(Object.assign(row, { items: said, monthly: sum(items.map((item) => item.monthly)), firstJob: input.firstJob, statedAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'state-deductions', subject: 'PayProfile', subjectId: saved.id, unitPath: employee.unitPath, after: { validFrom, monthly: saved.monthly.toFixed(2), firstJob: input.firstJob, on: dayInChina(ctx.at) } });
      return { id: saved.id };
    });
  }
}
