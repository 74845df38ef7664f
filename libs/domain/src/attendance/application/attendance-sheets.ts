import { lastDayOfMonth, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { SYSTEM_USER_ID, dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { unmetOf } from '../../shared/unmet.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseAttendance } from '../errors.js';
import { AttendanceSheet, AttendanceSubmission } from '../persistence/counterpart-entities.js';
import { requireMonth } from './require-month.js';

const SHEET = 'AttendanceSheet';
const SUBMISSION = 'AttendanceSubmission';
const EMPLOYER = 'ngo';

function under(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`);
}

/**
 * A month of placed people on its way to the purchaser: the host unit seals each sheet, the employer hands the month in, the
 * purchaser examines it. Sheets are the employer's rows that the purchaser may read; the submission is the purchaser's own.
 */
@Injectable()
export class AttendanceSheets implements WorkflowListener {
  readonly subject = SUBMISSION;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /**
   * Seals sheets as the host unit, from the purchaser's side: the employer's rows are changed in the employer's tenant, for
   * people of the caller's own place alone.
   *
   * @throws Refused `sheet-unknown`, `sheet-month-running`, `sheet-sealed`.
   */
  seal(ctx: RequestContext, key: string, input: { readonly ids: readonly string[]; readonly note: string | null }): Promise<{ id: string; sealed: number }> {
    return this.database.once(ctx, { key, operation: 'sealAttendanceSheets', input }, async (m) => {
      this.access.require(ctx, 'seal', SHEET);
      const ids = input.ids.map((id, i) => requireId(id, `ids[${i}]`));
      const rows = await m.createQueryBuilder(AttendanceSheet, 'sheet').where('sheet.id = any(:ids::uuid[])', { ids }).getMany();
      if (rows.length !== ids.length || rows.some((row) => row.purchaserTenantId !== ctx.tenantId || !under(row.purchaserUnitPath, ctx.unitPath))) throw refuseAttendance('sheet-unknown', { field: 'ids' });
      const today = dayInChina(ctx.at);
      const running = rows.find((row) => today <= lastDayOfMonth(requireMonth(row.month)));
      if (running) throw refuseAttendance('sheet-month-running', { field: 'ids' });
      const sealed = rows.find((row) => row.sealedOn !== null);
      if (sealed) throw refuseAttendance('sheet-sealed', { field: 'ids', values: { name: sealed.personName, month: sealed.month } });
      const [who]: { name: string }[] = await m.query(`select concat_ws(' ', (select name from org_unit where id = $1), (select name from app_user where id = $2)) as name`, [ctx.unitId, ctx.userId]);
      for (const tenantId of new Set(rows.map((row) => row.tenantId))) {
        await visitTenant(m, ctx, tenantId, async () => {
          await m.query(`update attendance_sheet set sealed_on = $2, sealed_by = $3, seal_note = $4, version = version + 1 where id = any($1::uuid[]) and sealed_on is null`, [rows.filter((row) => row.tenantId === tenantId).map((row) => row.id), today, who?.name ?? '', input.note]);
        });
      }
      await this.finishSealing(m, ctx);
      for (const row of rows) this.trail.write(m, ctx, { action: 'seal-attendance-sheet', subject: SHEET, subjectId: row.id, unitPath: row.purchaserUnitPath, after: { person: row.personName, month: row.month, version: row.sheetVersion } });
      return { id: ids[0] ?? '', sealed: rows.length };
    });
  }

  /** Parties of a tenant's document to whom it gives an act on a subject. */
  private async partyFor(m: EntityManager, tenantId: string, verb: string, subject: string): Promise<string | null> {
    const pack = this.policy.index.findPack((await this.policy.judge(m, { tenantId })).packId);
    return (pack?.rights ?? []).filter((right) => right.verb === verb && right.subject === subject).flatMap((right) => [...right.who])[0] ?? null;
  }

  /**
   * Once a month is approved: asks each host unit for its seal, and reminds the employer of the purchaser's term. Called in the
   * employer's transaction; done again it asks nobody twice.
   */
  async announce(m: EntityManager, ctx: RequestContext, month: string, unitPath: string): Promise<void> {
    const open: { tenantId: string; packId: string; path: string; n: number }[] = await m.query(
      `select purchaser_tenant_id as "tenantId", (select pack_id from tenant_directory() d where d.id = purchaser_tenant_id) as "packId", purchaser_unit_path::text as path, count(*)::int as n from attendance_sheet
        where tenant_id = current_tenant_id() and month = $1 and unit_path <@ $2::ltree and sealed_on is null group by 1, 2, 3`, [month, unitPath]);
    for (const tenantId of new Set(open.map((row) => row.tenantId))) {
      const rows = open.filter((row) => row.tenantId === tenantId);
      const judge = await this.policy.judge(m, ctx, ctx.at, rows[0]?.packId ?? '');
      const asked = judge.attempt('attendance.submission', { month, workers: [{ workerId: '-', hostUnitId: '-', sheetReceived: false, hostSeal: false }], submittedOn: null, submittedWorkerIds: [] }, dayInChina(ctx.at));
      const due = asked.ok && typeof asked.output['dueOn'] === 'string' ? { on: asked.output['dueOn'], provision: asked.provisions.at(-1) ?? null } : { on: null, provision: null };
      await visitTenant(m, ctx, tenantId, async () => {
        const party = await this.partyFor(m, tenantId, 'seal', SHEET);
        if (party !== null) for (const row of rows) await this.openTodo(m, ctx, { subject: SHEET, key: `${month} ${row.path}`, title: `${month} 考勤考核表待盖章：${row.n} 人`, path: row.path, party, due });
      });
      const own = await this.partyFor(m, ctx.tenantId, 'submit', 'AttendancePackage');
      const [seat]: { path: string }[] = await m.query('select unit_path::text as path from membership where role = $1 order by nlevel(unit_path) limit 1', [own ?? '']);
      if (own !== null && seat) await this.openTodo(m, ctx, { subject: 'AttendancePackage', key: `${month} ${tenantId}`, title: `${month} 考勤报送购买方`, path: seat.path, party: own, due });
    }
  }

  private async openTodo(m: EntityManager, ctx: RequestContext, todo: { subject: string; key: string; title: string; path: string; party: string; due: { on: string | null; provision: string | null } }): Promise<void> {
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on, due_provision)
         select 'act', $1, md5($2)::uuid, $3, $4::ltree, $5, $6, $7, $8, $9 where not exists (select 1 from todo t where t.subject = $1 and t.subject_id = md5($2)::uuid and t.finished_at is null)`,
      [todo.subject, todo.key, todo.title, todo.path, todo.party, SYSTEM_USER_ID, ctx.at, todo.due.on, todo.due.provision]);
  }

  /** Finishes the to-dos of months of a place in which no sheet is left without a seal. */
  private async finishSealing(m: EntityManager, ctx: RequestContext): Promise<void> {
    await m.query(
      `update todo t set finished_at = $1, finished_by = $2, outcome = 'sealed' where t.subject = $3 and t.finished_at is null
          and exists (select 1 from attendance_sheet s where md5(s.month || ' ' || s.purchaser_unit_path::text)::uuid = t.subject_id)
          and not exists (select 1 from attendance_sheet s where md5(s.month || ' ' || s.purchaser_unit_path::text)::uuid = t.subject_id and s.sealed_on is null)`, [ctx.at, ctx.userId, SHEET]);
  }

  private factsOf(month: string, sheets: readonly AttendanceSheet[], submittedOn: string): JsonObject {
    return {
      month, submittedOn, submittedWorkerIds: sheets.map((sheet) => sheet.employeeId),
      workers: sheets.map((sheet) => ({ workerId: sheet.employeeId, hostUnitId: sheet.purchaserUnitPath, sheetReceived: true, hostSeal: sheet.sealedOn !== null })),
    };
  }

  /**
   * Hands a month in to a purchaser, whole: with every placed person and every seal, as the purchaser's document wants it.
   *
   * @throws Refused `nothing-to-submit`, `submission-incomplete` with what is unmet.
   */
  submit(ctx: RequestContext, key: string, input: { readonly purchaserTenantId: string; readonly month: string }): Promise<{ id: string }> {
    const month = requireMonth(input.month);
    const purchaserTenantId = requireId(input.purchaserTenantId, 'purchaserTenantId');
    return this.database.once(ctx, { key, operation: 'submitAttendance', input }, async (m) => {
      this.access.require(ctx, 'submit', 'AttendancePackage');
      const sheets = await m.createQueryBuilder(AttendanceSheet, 'sheet').where('sheet.tenant_id = current_tenant_id() and sheet.purchaser_tenant_id = :purchaserTenantId and sheet.month = :month', { purchaserTenantId, month }).orderBy('sheet.person_name').getMany();
      if (sheets.length === 0) throw refuseAttendance('nothing-to-submit', { field: 'month', values: { month } });
      const [purchaser]: { pack_id: string }[] = await m.query('select pack_id from tenant_directory() where id = $1', [purchaserTenantId]);
      const [employer]: { name: string }[] = await m.query('select name from tenant_directory() where id = $1', [ctx.tenantId]);
      const today = dayInChina(ctx.at);
      const judge = await this.policy.judge(m, ctx, ctx.at, purchaser?.pack_id ?? '');
      const facts = this.factsOf(month, sheets, today);
      const decided = judge.knows('attendance.submission') ? judge.decide('attendance.submission', facts, today) : null;
      if (decided && decided.output['complete'] !== true) {
        const { words, provision } = unmetOf(decided);
        throw refuseAttendance('submission-incomplete', { field: 'month', values: { words }, provision });
      }
      let id = '';
      await visitTenant(m, ctx, purchaserTenantId, async () => {
        const [root]: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit where parent_id is null limit 1');
        const there: RequestContext = { ...ctx, tenantId: purchaserTenantId, userId: SYSTEM_USER_ID, unitId: root?.id ?? purchaserTenantId, unitPath: root?.path ?? '', roles: [], ip: null };
        const known = await m.findOneBy(AttendanceSubmission, { employerTenantId: ctx.tenantId, month });
        const more = { people: sheets.length, submittedOn: today, dueOn: (decided?.output['dueOn'] as string | undefined) ?? null, status: String(decided?.output['status'] ?? 'on-time'), facts };
        const row = await m.save(m.create(AttendanceSubmission, { ...(known ?? { unitPath: there.unitPath, employerTenantId: ctx.tenantId, employerName: employer?.name ?? '', month, resultId: null, state: '', workflowInstanceId: null, decidedOn: null, note: null }), ...more }));
        if (decided) row.resultId = await this.policy.store(m, there, { subject: SUBMISSION, subjectId: row.id, field: 'submission', unitPath: there.unitPath, result: decided });
        await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'submitted' where subject = $4 and subject_id = md5($1)::uuid and finished_at is null`, [`late ${month} ${ctx.tenantId}`, ctx.at, SYSTEM_USER_ID, SUBMISSION]);
        const instance = await this.handIn(m, there, row);
        await m.save(Object.assign(row, { state: instance.state, workflowInstanceId: instance.id }));
        id = row.id;
      });
      await m.query('update attendance_sheet set submission_id = $2 where id = any($1::uuid[])', [sheets.map((sheet) => sheet.id), id]);
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'submitted' where subject = 'AttendancePackage' and subject_id in (md5($1)::uuid, md5('late ' || $1)::uuid) and finished_at is null`, [`${month} ${purchaserTenantId}`, ctx.at, ctx.userId]);
      this.trail.write(m, ctx, { action: 'submit-attendance', subject: SUBMISSION, subjectId: id, after: { month, people: sheets.length } });
      return { id };
    });
  }

  private async handIn(m: EntityManager, there: RequestContext, row: AttendanceSubmission): Promise<WorkflowInstance> {
    const judge = await this.policy.judge(m, there);
    const flow = findFlow(this.policy, judge, 'attendance-month', 'submitMonth');
    if (!flow) throw refuseAttendance('no-submission-flow', { field: 'purchaserTenantId' });
    const instanceId = row.workflowInstanceId
      ?? (await this.workflow.start(m, there, { workflow: flow.id, subject: SUBMISSION, subjectId: row.id, title: `${row.employerName} 报送 ${row.month} 考勤，共 ${row.people} 人`, unitPath: row.unitPath, facts: row.facts })).id;
    const held = await m.findOneByOrFail(WorkflowInstance, { id: instanceId });
    if (held.finishedAt) throw refuseAttendance('submission-done', { field: 'month' });
    return this.workflow.actFor(m, there, instanceId, [EMPLOYER], { transition: 'submitMonth' });
  }

  facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    return m.findOneByOrFail(AttendanceSubmission, { id: instance.subjectId }).then((row) => row.facts);
  }

  /** What the purchaser's side decides is told to the employer's. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(AttendanceSubmission, { id: event.instance.subjectId });
    const decides = event.transition !== 'submitMonth';
    await m.save(Object.assign(row, { state: event.to, ...(decides ? { decidedOn: dayInChina(ctx.at), note: event.note } : {}) }));
    if (!decides) return;
    await visitTenant(m, ctx, row.employerTenantId, async () => {
      const party = await this.partyFor(m, row.employerTenantId, 'submit', 'AttendancePackage');
      const [seat]: { path: string }[] = await m.query('select unit_path::text as path from membership where role = $1 order by nlevel(unit_path) limit 1', [party ?? '']);
      if (party === null || !seat) return;
      await m.query(`insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [event.final ? 'copy' : 'act', SUBMISSION, row.id, event.final ? `${row.month} 考勤已由购买方审核通过` : `${row.month} 考勤被购买方退回：${event.note ?? ''}`, seat.path, party, SYSTEM_USER_ID, ctx.at]);
    });
  }

  /** Approves or returns a submission as the purchaser. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideAttendanceSubmission', input }, async (m) => {
      const row = await m.findOne(AttendanceSubmission, { where: { id: requireId(input.id, 'id'), tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row?.workflowInstanceId || !this.access.can(ctx, 'approve', SUBMISSION, row)) throw refuseAttendance('submission-unknown', { field: 'id' });
      await this.workflow.act(m, ctx, row.workflowInstanceId, { transition: input.agree ? 'approveMonth' : 'returnMonth', note: input.note });
      return { id: row.id };
    });
  }
}
