import { addDays, day } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Worker } from '../../workforce/index.js';
import { Engagement } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';

/** Ends employments: on the last day, not before. */
@Injectable()
export class Leaving {
  constructor(private readonly trail: Trail) {}

  /** Sets the last day of an employment; the person is out of the house once that day is over. */
  async plan(m: EntityManager, ctx: RequestContext, employee: Employee, lastDay: string): Promise<void> {
    const before = { state: employee.state, leftOn: employee.leftOn };
    const over = lastDay < dayInChina(ctx.at);
    await m.save(Object.assign(employee, { leftOn: lastDay, state: over ? ('left' as const) : ('leaving' as const) }));
    // A new post elsewhere may begin on the day after; this one must not block it.
    await m.update(Engagement, { employeeId: employee.id }, { endsOn: lastDay });
    await m.update(Worker, { id: employee.workerId }, { employedTo: lastDay });
    await m.query('update placement set ends_on = $2, updated_at = now(), version = version + 1 where employee_id = $1 and (ends_on is null or ends_on > $2)', [employee.id, lastDay]);
    if (employee.userId !== null) {
      const after = addDays(day(lastDay), 1);
      await m.query('update membership set valid_to = $2, updated_at = now(), version = version + 1 where user_id = $1 and valid_from < $2 and (valid_to is null or valid_to > $2)', [employee.userId, after]);
    }
    this.trail.write(m, ctx, { action: 'end-employment', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, before, after: { leftOn: lastDay } });
  }

  /** Marks those as gone whose last day is over. Safe to run twice. */
  async close(m: EntityManager, today: string): Promise<void> {
    await m.query(`update employee set state = 'left', updated_at = now(), version = version + 1 where state = 'leaving' and left_on < $1 and tenant_id = current_tenant_id()`, [today]);
  }
}
