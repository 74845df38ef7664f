import { Inject, Injectable } from '@nestjs/common';
import { addDays, occurrences } from '@gongqiao/kernel';
import type { Duty, Pack, PlainDate } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { AccessService } from '../access/access-service.js';
import { isUnder } from '../access/conditions.js';
import { CLOCK, dayInChina, refuser, requireId } from '../context/index.js';
import type { Clock, RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { paginate } from '../graphql/pagination.js';
import type { Page, PageArgs } from '../graphql/pagination.js';
import { PolicyService } from '../policy/policy-service.js';
import { Trail } from '../trail/trail.js';
import { DutyOccurrenceRow } from '../workflow/entities.js';
import { refuseWorkflow } from '../workflow/errors.js';
import { TodoBook } from '../workflow/todos.js';
import { inRefusedShape } from '../workflow/workflow-engine.js';

const refuse = refuser({
  'duty-done': { zh: '这项义务已经办结。', en: 'This duty is done already.' },
  'evidence-missing': { zh: '请写明办结依据：文号、文件或说明。', en: 'Say what shows that it was done: a document, a file, a note.' },
});

/** Days back from which a late start of the worker still makes up what fell due meanwhile. */
const LOOK_BACK_DAYS = 31;

/** Where duties stand: owed, missed, done. */
export type DutyStatus = 'open' | 'missed' | 'done';

/** Something that a document attaches a duty to: an appeal that came in, money that was received. */
export interface DutyEvent {
  readonly event: string;
  /** What it is about; a second call for the same changes nothing. */
  readonly reference: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly on: string;
}

/** The recurring obligations of a document: each turn is a row, a to-do before it is due, and a line in the report when missed. */
@Injectable()
export class Duties {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PolicyService) private readonly policy: PolicyService,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(Trail) private readonly trail: Trail,
    @Inject(TodoBook) private readonly todos: TodoBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes the turns that stand in the to-do lists by today, and those missed lately; safe to run twice.
   *
   * @returns how many to-dos are new.
   */
  generate(ctx: RequestContext): Promise<number> {
    return this.database.run(ctx, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      const pack = this.policy.index.findPack(judge.packId);
      if (!pack) return 0;
      const today = this.clock.today() as PlainDate;
      for (const duty of pack.duties) {
        const due = occurrences(duty, addDays(today, -LOOK_BACK_DAYS), addDays(today, duty.remindDays));
        for (const turn of due) for (const party of duty.who) await this.owe(m, pack, duty, party, turn);
      }
      return this.openTodos(m, ctx, pack, today);
    });
  }

  /** One turn for each unit in which the party sits, by the kind of unit or by a role held there. */
  private async owe(m: EntityManager, pack: Pack, duty: Duty, party: string, turn: { period: string; dueOn: string; remindFrom: string }): Promise<void> {
    await m.query(
      `insert into duty_occurrence (pack_id, duty, period, party, unit_id, unit_path, due_on, remind_from)
         select $1, $2, $3, $4, u.id, u.path, $5, $6 from org_unit u
          where u.valid_from <= $5 and (u.valid_to is null or u.valid_to > $5)
            and (u.kind = any($7::text[]) or exists (select 1 from membership ms where ms.unit_id = u.id and ms.role = $4
                   and ms.valid_from <= $5 and (ms.valid_to is null or ms.valid_to > $5)))
         on conflict do nothing`,
      [pack.id, duty.id, turn.period, party, turn.dueOn, turn.remindFrom, pack.parties[party]?.unitKinds ?? []],
    );
  }

  private async openTodos(m: EntityManager, ctx: RequestContext, pack: Pack, today: string): Promise<number> {
    const words = pack.duties.map((duty) => ({ id: duty.id, zh: duty.zh, provision: duty.provisions[0]?.id ?? null }));
    const made: unknown[] = await m.query(
      `insert into todo (kind, duty_occurrence_id, subject, subject_id, title, unit_path, party, received_at, due_on, due_provision)
         select 'duty', d.id, 'DutyOccurrence', d.id, w.zh || '（' || split_part(d.period, ':', 1) || '）', d.unit_path, d.party, $2, d.due_on, w.provision
           from duty_occurrence d join jsonb_to_recordset($1::jsonb) as w (id text, zh text, provision text) on w.id = d.duty
          where d.done_at is null and d.remind_from <= $3 and not exists (select 1 from todo t where t.duty_occurrence_id = d.id)
         returning id`,
      [JSON.stringify(words), ctx.at, today],
    );
    if (made.length > 0) await this.todos.tell(m, ctx, ctx.unitPath);
    return made.length;
  }

  /** Attaches the duties of an event to a unit, in the transaction in which the event is recorded. */
  async raise(m: EntityManager, ctx: RequestContext, happened: DutyEvent): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const pack = this.policy.index.findPack(judge.packId);
    for (const duty of pack?.duties ?? []) {
      if (!pack || duty.period !== 'event' || duty.event !== happened.event) continue;
      const on = happened.on as PlainDate;
      const { workingDaysAfter, daysAfter = 0 } = duty.due;
      const dueOn = workingDaysAfter === undefined ? addDays(on, daysAfter)
        : inRefusedShape(() => judge.environment.calendar.workingDayAfter(on, workingDaysAfter, 'on'));
      for (const party of duty.who) {
        await m.query(
          `insert into duty_occurrence (pack_id, duty, period, party, unit_id, unit_path, due_on, remind_from)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
          [pack.id, duty.id, `${on}:${happened.reference}`, party, happened.unitId, happened.unitPath, dueOn, addDays(dueOn, -duty.remindDays)],
        );
      }
    }
    if (pack) await this.openTodos(m, ctx, pack, dayInChina(ctx.at));
  }

  /** Notes that a duty was done, and by what this shows; its to-do is finished. */
  finish(ctx: RequestContext, key: string, input: { id: string; evidence: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'finishDuty', input }, async (m) => {
      const row = await m.findOne(DutyOccurrenceRow, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !ctx.roles.includes(row.party) || !isUnder(row.unitPath, ctx.unitPath)) throw refuseWorkflow('duty-unknown', { field: 'id' });
      if (row.doneAt) throw refuse('duty-done', { field: 'id' });
      if (input.evidence.trim().length === 0) throw refuse('evidence-missing', { field: 'evidence' });
      Object.assign(row, { doneAt: ctx.at, doneBy: ctx.userId, evidence: input.evidence.trim() });
      await m.save(row);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'done' where duty_occurrence_id = $1 and finished_at is null`, [row.id, ctx.at, ctx.userId]);
      this.trail.write(m, ctx, { action: 'finish-duty', subject: 'DutyOccurrence', subjectId: row.id, unitPath: row.unitPath, after: row });
      await this.todos.tell(m, ctx, row.unitPath);
      return { id: row.id };
    });
  }

  /** The report: duties in the caller's part of the tree, missed ones first. */
  list(ctx: RequestContext, status: DutyStatus | null, page: PageArgs): Promise<Page<DutyOccurrenceRow>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'DutyOccurrence', 'owed');
      const qb = m.createQueryBuilder(DutyOccurrenceRow, 'owed').where(may.sql, may.parameters);
      const today = { today: this.clock.today() };
      if (status === 'done') qb.andWhere('owed.done_at is not null');
      if (status === 'missed') qb.andWhere('owed.done_at is null and owed.due_on < :today', today);
      if (status === 'open') qb.andWhere('owed.done_at is null and owed.due_on >= :today', today);
      return paginate(qb, page, { sortable: ['dueOn', 'duty', 'party'], byDefault: 'dueOn' });
    });
  }

  /** Where one turn stands today. */
  statusOf(row: Pick<DutyOccurrenceRow, 'doneAt' | 'dueOn'>): DutyStatus {
    if (row.doneAt) return 'done';
    return row.dueOn < this.clock.today() ? 'missed' : 'open';
  }
}
