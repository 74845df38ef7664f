import { addToMonth, firstDayOfMonth, lastDayOfMonth, monthOf, type JsonObject, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { SYSTEM_USER_ID, dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visitTenant } from '../../shared/visit-tenant.js';

const PACKAGE = 'AttendancePackage';
const SUBMISSION = 'AttendanceSubmission';

interface LateUnit {
  readonly name: string;
  readonly path: string;
  readonly team: boolean;
}

interface LateMonth {
  readonly tenantId: string;
  readonly packId: string;
  readonly people: number;
}

/** Whom a to-do about late papers goes to, and under which name it stands. */
interface Chase {
  readonly key: string;
  readonly title: string;
  readonly parties: readonly string[];
  /** At or above which place the party sits. */
  readonly path: string;
  readonly dueOn: string;
  readonly provision: string | null;
}

/** Under which a unit's late month stands in to-do lists; sending it finishes the to-do. */
export function lateKey(month: string, path: string): string {
  return `late ${month} ${path}`;
}

const UNSENT = `
  select u.name, u.path::text as path, u.level = 2 as team from org_unit u
   where u.level between 1 and 2 and u.valid_to is null and not exists (select 1 from attendance_package p where p.unit_id = u.id and p.month = $1)
     and exists (select 1 from employee e where e.unit_path <@ u.path and e.hired_on <= $3 and (e.left_on is null or e.left_on >= $2)) order by u.path limit 500`;

/**
 * Papers of the month before that are late: a team's goes to its department, a department's to human resources, and what has not
 * reached a purchaser by its term to the head of the house and to the purchaser. Run each morning; nobody is told twice.
 */
@Injectable()
export class ChasePapers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
  ) {}

  /** Looks for late papers of one tenant. Safe to run twice. @returns how many units and purchasers are waited for. */
  run(ctx: RequestContext): Promise<number> {
    return this.database.run(ctx, async (m) => {
      const today = dayInChina(ctx.at) as PlainDate;
      const month = addToMonth(monthOf(today), -1);
      const judge = await this.policy.judge(m, ctx);
      const [employs]: { yes: boolean }[] = await m.query('select exists (select 1 from employee where tenant_id = current_tenant_id()) as yes');
      if (!employs?.yes) return 0;
      const units = judge.knows('leave.monthlySubmission') ? await this.units(m, ctx, month, today) : 0;
      return units + (await this.purchasers(m, ctx, month, today));
    });
  }

  private async partiesWith(m: EntityManager, ctx: RequestContext, verb: string, subject: string, reach?: string): Promise<string[]> {
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    return [...new Set((pack?.rights ?? []).filter((right) => right.verb === verb && right.subject === subject && (reach === undefined || right.reach === reach)).flatMap((right) => [...right.who]))];
  }

  private async units(m: EntityManager, ctx: RequestContext, month: PlainMonth, today: PlainDate): Promise<number> {
    const judge = await this.policy.judge(m, ctx);
    const facts: JsonObject = { month, leaderSentOn: null, departmentSentOn: null, unsignedLeaveDays: '0.0' };
    const decided = judge.attempt('leave.monthlySubmission', facts, today);
    if (!decided.ok) return 0;
    const late = (await m.query<LateUnit[]>(UNSENT, [month, firstDayOfMonth(month), lastDayOfMonth(month)])).filter((unit) => today > String(decided.output[unit.team ? 'leaderDue' : 'departmentDue']));
    const house = await this.partiesWith(m, ctx, 'approve', PACKAGE);
    const senders = (await this.partiesWith(m, ctx, 'create', PACKAGE)).filter((party) => !house.includes(party));
    for (const unit of late) {
      const dueOn = String(decided.output[unit.team ? 'leaderDue' : 'departmentDue']);
      const above = unit.team ? unit.path.split('.').slice(0, -1).join('.') : (unit.path.split('.')[0] ?? unit.path);
      await this.open(m, ctx, PACKAGE, {
        key: lateKey(month, unit.path), title: `${unit.name} ${month} 考勤和请假资料逾期未报（期限 ${dueOn}），请督促`, parties: unit.team ? senders : house, path: unit.team ? above : '', dueOn, provision: decided.provisions.at(unit.team ? -1 : 0) ?? null,
      });
    }
    return late.length;
  }

  /** Months of placed people that a purchaser's document wanted by a day that has passed. */
  private async purchasers(m: EntityManager, ctx: RequestContext, month: PlainMonth, today: PlainDate): Promise<number> {
    const open: LateMonth[] = await m.query(
      `select p.purchaser_tenant_id as "tenantId", d.pack_id as "packId", count(distinct p.employee_id)::int as people from placement p join tenant_directory() d on d.id = p.purchaser_tenant_id
        where p.tenant_id = current_tenant_id() and p.starts_on <= $2 and (p.ends_on is null or p.ends_on >= $1) group by 1, 2`, [firstDayOfMonth(month), lastDayOfMonth(month)]);
    let waited = 0;
    for (const { tenantId, packId, people } of open) {
      if (!this.policy.index.findPack(packId)) continue;
      const judge = await this.policy.judge(m, ctx, ctx.at, packId);
      const asked = judge.knows('attendance.submission') ? judge.attempt('attendance.submission', { month, workers: [{ workerId: '-', hostUnitId: '-', sheetReceived: false, hostSeal: false }], submittedOn: null, submittedWorkerIds: [] }, today) : null;
      const dueOn = asked?.ok ? String(asked.output['dueOn'] ?? '') : '';
      if (!asked?.ok || dueOn === '' || today <= dueOn) continue;
      const [sent]: { yes: boolean }[] = await m.query('select exists (select 1 from attendance_submission s where s.tenant_id = $1 and s.employer_tenant_id = current_tenant_id() and s.month = $2) as yes', [tenantId, month]);
      if (sent?.yes) continue;
      waited += 1;
      const heads = await this.partiesWith(m, ctx, 'approve', 'LeaveRequest');
      const readers = (await this.partiesWith(m, ctx, 'read', PACKAGE, 'tenant')).filter((party) => heads.includes(party));
      const provision = asked.provisions.at(-1) ?? null;
      const [employer]: { name: string }[] = await m.query('select name from tenant_directory() where id = $1', [ctx.tenantId]);
      await this.open(m, ctx, PACKAGE, { key: `late ${month} ${tenantId}`, title: `${month} 考勤逾期未报送购买方（${people} 人，期限 ${dueOn}），请督促`, parties: readers, path: '', dueOn, provision });
      await visitTenant(m, ctx, tenantId, async () => {
        const there = { ...ctx, tenantId };
        const examiners = await this.partiesWith(m, there, 'approve', SUBMISSION);
        await this.open(m, there, SUBMISSION, { key: `late ${month} ${ctx.tenantId}`, title: `${employer?.name ?? ''} ${month} 考勤逾期未报（期限 ${dueOn}）`, parties: examiners, path: '', dueOn, provision });
      });
    }
    return waited;
  }

  /** Puts a line before the nearest who holds one of the parties; one that stands or was dealt with is not written again. */
  private async open(m: EntityManager, ctx: RequestContext, subject: string, chase: Chase): Promise<void> {
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on, due_provision)
         select 'act', $1, md5($2)::uuid, $3, seat.unit_path, seat.role, $4, $5, $6, $7
           from (select role, unit_path from membership where role = any($8::text[]) and ($9 = '' or unit_path = $9::ltree) and valid_from <= $10 and (valid_to is null or valid_to > $10) order by nlevel(unit_path), role limit 1) seat
          where not exists (select 1 from todo t where t.subject = $1 and t.subject_id = md5($2)::uuid)`,
      [subject, chase.key, chase.title, SYSTEM_USER_ID, ctx.at, chase.dueOn, chase.provision, chase.parties, chase.path, dayInChina(ctx.at)]);
  }
}
