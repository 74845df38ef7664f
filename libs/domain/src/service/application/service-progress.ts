import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { Judge } from '@gongqiao/platform/policy';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { refuseService } from '../errors.js';
import { INDICATORS } from '../model/kinds.js';
import { periodOf, weeksLeft, type Period } from '../model/period.js';
import { NOTHING_DONE, standingOf, type Standing } from '../model/progress.js';
import { carriedCases } from '../persistence/cases.js';
import { tally, type Tallied, type TallyScope, type TallySplit } from '../persistence/tallies.js';
import { countCases } from './count-cases.js';

const SUBJECT = 'ServiceProgress';

/** One line of a page of progress: a unit, a project or a person, or all of what was asked. */
export interface ProgressLine {
  readonly key: string;
  readonly name: string;
  readonly kind: 'unit' | 'project' | 'person' | 'whole';
  /** Of a unit or a person. */
  readonly id: string | null;
  readonly standings: readonly Standing[];
}

/** Completion of a scope in a period, live, with the next level down. */
export interface Progress {
  readonly period: Period;
  readonly weeksLeft: number;
  readonly whole: ProgressLine;
  readonly lines: readonly ProgressLine[];
}

/** What is looked at: a unit, a project, a person; the caller's own unit unless told. */
export interface ProgressAsked {
  readonly unitId?: string | null;
  readonly project?: string | null;
  readonly employeeId?: string | null;
  readonly by?: string | null;
  readonly year: number;
  readonly period: string;
  readonly number: number;
}

interface Looked {
  readonly scope: TallyScope;
  readonly name: string;
  readonly split: TallySplit;
}

/** Standings by indicator, in the fixed order, of those that have a target or something done. */
function standings(rows: readonly Tallied[], carried: number, weeks: number): Standing[] {
  const held = new Map(rows.map((row) => [row.kind, row]));
  return INDICATORS.flatMap((indicator) => {
    const row = held.get(indicator);
    const extra = indicator === 'casework' ? carried : 0;
    if (!row && extra === 0) return [];
    const done = row?.done ?? NOTHING_DONE;
    return [standingOf(indicator, { ...done, completed: done.completed.plus(extra) }, row?.target ?? null, weeks)];
  });
}

/** Where services stand against their targets: person, team, department, contract. */
@Injectable()
export class ServiceProgress {
  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  private may(ctx: RequestContext, row: { unitPath: string; userId?: string | null }): boolean {
    return this.access.can(ctx, 'read', SUBJECT, { tenantId: ctx.tenantId, ...row });
  }

  private async look(m: EntityManager, ctx: RequestContext, asked: ProgressAsked): Promise<Looked> {
    if (asked.employeeId) {
      const employee = await m.findOneBy(Employee, { id: asked.employeeId, tenantId: ctx.tenantId });
      if (!employee || !this.may(ctx, employee)) throw refuseService('employee-unknown', { field: 'employeeId' });
      return { scope: { employeeId: employee.id }, name: employee.name, split: 'none' };
    }
    const unit = asked.unitId ? await m.findOneBy(OrgUnit, { id: asked.unitId }) : await m.findOneBy(OrgUnit, { id: ctx.unitId });
    if (!unit || !this.may(ctx, { unitPath: unit.path })) throw refuseService('unit-unknown', { field: 'unitId' });
    if (asked.project != null) return { scope: { unitPath: unit.path, project: asked.project }, name: asked.project === '' ? unit.name : asked.project, split: 'person' };
    const below = await m.query(`select 1 from org_unit where parent_id = $1 limit 1`, [unit.id]) as unknown[];
    return { scope: { unitPath: unit.path }, name: unit.name, split: asked.by === 'project' ? 'project' : below.length > 0 ? 'unit' : 'person' };
  }

  /** Cases carried over count in the rounds that the document counts them in; a month or a quarter shows those opened in it. */
  private async carried(m: EntityManager, judge: Judge, period: Period, looked: Looked): Promise<ReadonlyMap<string, number>> {
    if (period.kind !== 'half-year' && period.kind !== 'year') return new Map();
    const cases = await carriedCases(m, looked.scope, period.from, period.to);
    const counts = countCases(judge, period, cases);
    const byEmployee = new Map<string, number>();
    for (const { caseId, employeeId } of cases) if (counts.has(caseId)) byEmployee.set(employeeId, (byEmployee.get(employeeId) ?? 0) + 1);
    return byEmployee;
  }

  /** @throws Refused `unit-unknown`, `employee-unknown`, `period-invalid`. */
  async of(m: EntityManager, ctx: RequestContext, asked: ProgressAsked): Promise<Progress> {
    const period = periodOf(asked.period, asked.year, asked.number);
    const looked = await this.look(m, ctx, asked);
    const weeks = weeksLeft(period, dayInChina(ctx.at));
    const judge = await this.policy.judge(m, ctx);
    const carried = await this.carried(m, judge, period, looked);
    const all = [...carried.values()].reduce((sum, n) => sum + n, 0);
    const whole = await tally(m, looked.scope, period.months, 'none');
    const lines = looked.split === 'none' ? [] : await this.lines(m, looked, period, weeks, carried);
    return { period, weeksLeft: weeks, lines, whole: { key: '', name: looked.name, kind: 'whole', id: null, standings: standings(whole, all, weeks) } };
  }

  private async lines(m: EntityManager, looked: Looked, period: Period, weeks: number, carried: ReadonlyMap<string, number>): Promise<ProgressLine[]> {
    const rows = await tally(m, looked.scope, period.months, looked.split);
    const keys = [...new Set(rows.map((row) => row.key))];
    const named = await this.name(m, looked.split, keys);
    const lines = keys.map((key): ProgressLine => {
      const { name, id } = named.get(key) ?? { name: key === '' ? '未派驻项目' : key, id: null };
      const extra = looked.split === 'person' ? (carried.get(key) ?? 0) : 0;
      return { key, name, id, kind: looked.split === 'none' ? 'whole' : looked.split, standings: standings(rows.filter((row) => row.key === key), extra, weeks) };
    });
    return lines.sort((a, b) => a.key.localeCompare(b.key));
  }

  private async name(m: EntityManager, split: TallySplit, keys: readonly string[]): Promise<ReadonlyMap<string, { name: string; id: string }>> {
    if (split === 'person') return new Map((await m.findBy(Employee, { id: In([...keys]) })).map((row) => [row.id, { name: row.name, id: row.id }]));
    if (split === 'unit') return new Map((await m.findBy(OrgUnit, { path: In([...keys]) })).map((row) => [row.path, { name: row.name, id: row.id }]));
    return new Map();
  }
}

