import { addDays, day } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { Duties } from '@gongqiao/platform/duty';
import { PolicyService } from '@gongqiao/platform/policy';
import { TodoBook } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../persistence/entities.js';
import { OWN_PARTY } from './own-todos.js';

/** The document's event of somebody who has come. */
const REGISTERED = 'registered';
/** State of the to-dos of a newcomer's own duties. */
const STATE = '入职待办';

/** What a document has follow from somebody's coming: the person's own duties as their to-dos, the others' as duties. */
@Injectable()
export class EntryReminders {
  constructor(
    private readonly policy: PolicyService,
    private readonly duties: Duties,
    private readonly todos: TodoBook,
  ) {}

  /** Tells whoever the document names, from the day of hiring on. */
  async begin(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<void> {
    await this.duties.raise(m, ctx, { event: REGISTERED, reference: employee.id, unitId: employee.unitId, unitPath: employee.unitPath, on: employee.hiredOn, except: [OWN_PARTY] });
    if (employee.userId === null) return;
    const own = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.duties.filter((duty) => duty.event === REGISTERED && duty.who.includes(OWN_PARTY)) ?? [];
    for (const duty of own) {
      await m.query(
        `insert into todo (kind, subject, subject_id, title, state, unit_path, party, user_id, sent_by, received_at, due_on, due_provision) values ('act', 'PersonnelFile', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [employee.id, duty.zh, STATE, employee.unitPath, OWN_PARTY, employee.userId, ctx.userId, ctx.at, addDays(day(employee.hiredOn), duty.due.daysAfter ?? 0), duty.provisions[0]?.id ?? null]);
    }
    if (own.length > 0) await this.todos.tell(m, ctx, employee.unitPath);
  }

  /** Finishes the person's own to-dos of entering, once the papers are complete. */
  async finish(m: EntityManager, ctx: RequestContext, employee: Pick<Employee, 'id'>): Promise<void> {
    await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'handed-in' where subject = 'PersonnelFile' and subject_id = $1 and state = $4 and finished_at is null`, [employee.id, ctx.at, ctx.userId, STATE]);
  }
}
