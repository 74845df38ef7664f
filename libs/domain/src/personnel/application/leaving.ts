import { addDays, day } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { Duties } from '@gongqiao/platform/duty';
import { Accounts } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Worker } from '../../workforce/index.js';
import { Engagement } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';

/** Ends employments: on the last day, not before. */
@Injectable()
export class Leaving {
  constructor(
    private readonly trail: Trail,
    private readonly duties: Duties,
    private readonly accounts: Accounts,
  ) {}

  /** Sets the last day of an employment; the person is out of the house once that day is over. */
  async plan(m: EntityManager, ctx: RequestContext, employee: Employee, lastDay: string): Promise<void> {
    const before = { state: employee.state, leftOn: employee.leftOn };
    const over = lastDay < dayInChina(ctx.at);
    await m.save(Object.assign(employee, { leftOn: lastDay, state: over ? ('left' as const) : ('leaving' as const) }));
    // A new post elsewhere may begin on the day after; this one must not block it.
    await m.update(Engagement, { employeeId: employee.id }, { endsOn: lastDay });
    await m.update(Worker, { id: employee.workerId }, { employedTo: lastDay });
    await m.query('update placement set ends_on = $2, updated_at = now(), version = version + 1 where employee_id = $1 and (ends_on is null or ends_on > $2)', [employee.id, lastDay]);
    if (employee.userId !== null) await this.accounts.endRoles(m, employee.userId, addDays(day(lastDay), 1));
    this.trail.write(m, ctx, { action: 'end-employment', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, before, after: { leftOn: lastDay } });
    // The certificate, the last pay, the transfer of file and insurance: each has its day from the last one.
    for (const event of ['labour-contract-ended', 'employment-started-or-ended']) {
      await this.duties.raise(m, ctx, { event, reference: employee.id, unitId: employee.unitId, unitPath: employee.unitPath, on: lastDay });
    }
  }

  /** Marks those as gone whose last day is over. Safe to run twice. */
  async close(m: EntityManager, today: string): Promise<void> {
    await m.query(`update employee set state = 'left', updated_at = now(), version = version + 1 where state = 'leaving' and left_on < $1 and tenant_id = current_tenant_id()`, [today]);
  }
}
