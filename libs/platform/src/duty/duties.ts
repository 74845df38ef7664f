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
  /** Parties that the caller tells itself, such as the one person whom the event is about. */
  readonly except?: readonly string[];
}

/** A duty with who owes it in the tenant: a party of its own document, or whoever holds a party of the law there. */
interface OwedDuty {
  readonly packId: string;
  readonly duty: Duty;
  readonly parties: readonly string[];
}

/** Duties of the tenant's document, and those of the law for which the document names a holder. */
function dutiesOn(own: Pack, packs: readonly Pack[]): OwedDuty[] {
  const law = packs.filter((pack) => pack.side === 'national' && pack.id !== own.id);
  return [
    ...own.duties.map((duty) => ({ packId: own.id, duty, parties: duty.who })),
    ...law.flatMap((pack) => pack.duties.map((duty) => ({ packId: pack.id, duty, parties: [...new Set(duty.who.flatMap((party) => own.holders?.[party] ?? []))] }))),
  ];
}

/** The recurring obligations of the tenant's document and of the law: each turn is a row, a to-do before it is due, and a line in the report when missed. */
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
      const owed = dutiesOn(pack, this.policy.index.packs);
      for (const held of owed) {
        const due = occurrences(held.duty, addDays(today, -LOOK_BACK_DAYS), addDays(today, held.duty.remindDays));
        for (const turn of due) for (const party of held.parties) await this.owe(m, held, pack, party, turn);
      }
      return this.openTodos(m, ctx, owed, today);
    });
  }

  /** One turn for each unit in which the party sits: by a role held there, or by the kind of unit where nobody on its line of the tree holds the role. */
  private async owe(m: EntityManager, held: OwedDuty, own: Pack, party: string, turn: { period: string; dueOn: string; remindFrom: string }): Promise<void> {
    await m.query(
      `with seat as (select u.path from org_unit u join membership ms on ms.unit_id = u.id
          where ms.role = $4 and ms.valid_from <= $5 and (ms.valid_to is null or ms.valid_to > $5))
       insert into duty_occurrence (pack_id, duty, period, party, unit_id, unit_path, due_on, remind_from)
         select $1, $2, $3, $4, u.id, u.path, $5, $6 from org_unit u
          where u.valid_from <= $5 and (u.valid_to is null or u.valid_to > $5)
            and (u.path in (select path from seat)
                 or (u.kind = any($7::text[]) and not exists (select 1 from seat where seat.path <@ u.path or seat.path @> u.path)))
         on conflict do nothing`,
      [held.packId, held.duty.id, turn.period, party, turn.dueOn, turn.remindFrom, own.parties[party]?.unitKinds ?? []],
    );
  }

  private async openTodos(m: EntityManager, ctx: RequestContext, owed: readonly OwedDuty[], today: string): Promise<number> {
    const words = owed.map(({ duty }) => ({ id: duty.id, zh: duty.zh, provision: duty.provisions[0]?.id ?? null }));
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

  /** Attaches the duties that the tenant's document and the law tie to an event to a unit, in the transaction in which the event is recorded. */
  async raise(m: EntityManager, ctx: RequestContext, happened: DutyEvent): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    const pack = this.policy.index.findPack(judge.packId);
    if (!pack) return;
    const owed = dutiesOn(pack, this.policy.index.packs).filter(({ duty, parties }) => duty.period === 'event' && duty.event === happened.event && parties.length > 0);
    for (const { packId, duty, parties } of owed) {
      const on = happened.on as PlainDate;
      const { workingDaysAfter, daysAfter = 0 } = duty.due;
      const dueOn = workingDaysAfter === undefined ? addDays(on, daysAfter)
        : inRefusedShape(() => judge.environment.calendar.workingDayAfter(on, workingDaysAfter, 'on'));
      for (const party of parties.filter((one) => !happened.except?.includes(one))) await this.attach(m, packId, duty, party, dueOn, happened);
    }
    if (owed.length > 0) await this.openTodos(m, ctx, owed, dayInChina(ctx.at));
  }

  /** At the unit of the event where the party sits there or above; else where it sits, since nobody would find it otherwise. */
  private async attach(m: EntityManager, packId: string, duty: Duty, party: string, dueOn: PlainDate, happened: DutyEvent): Promise<void> {
    await m.query(
      `with seat as (select u.id, u.path from org_unit u join membership ms on ms.unit_id = u.id
          where ms.role = $4 and ms.valid_from <= $9 and (ms.valid_to is null or ms.valid_to > $9)),
       place as (select $5::uuid as id, $6::ltree as path where not exists (select 1 from seat) or exists (select 1 from seat where seat.path @> $6::ltree)
          union all (select id, path from seat where not exists (select 1 from seat s where s.path @> $6::ltree) order by nlevel(path), path limit 1))
       insert into duty_occurrence (pack_id, duty, period, party, unit_id, unit_path, due_on, remind_from)
         select $1, $2, $3, $4, id, path, $7, $8 from place on conflict do nothing`,
      [packId, duty.id, `${happened.on}:${happened.reference}`, party, happened.unitId, happened.unitPath, dueOn, addDays(dueOn, -duty.remindDays), happened.on],
    );
  }

  /** Notes that a duty was done, and by what this shows; its to-do is finished. */
  finish(ctx: RequestContext, key: string, input: { id: string; evidence: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'finishDuty', input }, async (m) => {
      const row = await m.findOne(DutyOccurrenceRow, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.mayFinish(ctx, { ...row, doneAt: null })) throw refuseWorkflow('duty-unknown', { field: 'id' });
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

  /** One duty of the caller's part of the tree; null where there is none such. */
  find(ctx: RequestContext, id: string): Promise<DutyOccurrenceRow | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'DutyOccurrence', 'owed');
      return m.createQueryBuilder(DutyOccurrenceRow, 'owed').where(may.sql, may.parameters).andWhere('owed.id = :id', { id: requireId(id, 'id') }).getOne();
    });
  }

  /** Whether the caller may say that a duty was done: who owes it, at the unit that owes it, while it is owed. */
  mayFinish(ctx: RequestContext, row: Pick<DutyOccurrenceRow, 'party' | 'unitPath' | 'doneAt'>): boolean {
    return row.doneAt === null && ctx.roles.includes(row.party) && isUnder(row.unitPath, ctx.unitPath);
  }

  /** The document of the caller's tenant, by which its parties are named. */
  packOf(ctx: RequestContext): Promise<Pack | undefined> {
    return this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
  }

  /** Where one turn stands today. */
  statusOf(row: Pick<DutyOccurrenceRow, 'doneAt' | 'dueOn'>): DutyStatus {
    if (row.doneAt) return 'done';
    return row.dueOn < this.clock.today() ? 'missed' : 'open';
  }
}
