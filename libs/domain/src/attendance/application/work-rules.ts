import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { WorkHours } from '../model/measure.js';

/** What holds where nobody has set hours: the ordinary office day. */
const ORDINARY: WorkHours = { workStart: '09:00', workEnd: '18:00', breakMinutes: 60, graceMinutes: 0 };

interface RuleRow {
  readonly path: string;
  readonly host: string | null;
  readonly workStart: string | null;
  readonly workEnd: string | null;
  readonly breakMinutes: number | null;
  readonly graceMinutes: number | null;
}

/** Hours of work in force on a day: the employer's by unit, the host units' by name. */
export interface RuleBook {
  /** Hours that hold at a place, with the host unit's requirements first where it has set any. */
  hoursOf(unitPath: string, hostUnitName: string | null): WorkHours;
}

function depth(path: string): number {
  return path.split('.').length;
}

function within(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`);
}

/**
 * Reads the hours in force on a day. Where a purchaser's document has a decision on whose rules prevail it is asked; elsewhere
 * the host unit's requirement holds point by point, and the employer's where it is silent.
 */
export async function readRules(m: EntityManager, _ctx: RequestContext, on: string, purchaser: Judge | null = null): Promise<RuleBook> {
  const rows: RuleRow[] = await m.query(
    `select distinct on (unit_path, host_unit_name) unit_path::text as path, host_unit_name as host, work_start as "workStart", work_end as "workEnd", break_minutes as "breakMinutes", grace_minutes as "graceMinutes"
       from work_rule where valid_from <= $1 order by unit_path, host_unit_name, valid_from desc`, [on]);
  const known = new Map<string, WorkHours>();
  const ownOf = (unitPath: string): WorkHours => {
    const [best] = rows.filter((row) => row.host === null && within(unitPath, row.path)).sort((a, b) => depth(b.path) - depth(a.path));
    return { workStart: best?.workStart ?? ORDINARY.workStart, workEnd: best?.workEnd ?? ORDINARY.workEnd, breakMinutes: best?.breakMinutes ?? ORDINARY.breakMinutes, graceMinutes: best?.graceMinutes ?? ORDINARY.graceMinutes };
  };
  const joined = (own: WorkHours, host: RuleRow): WorkHours => {
    const facts = { hostRule: { workStart: host.workStart, workEnd: host.workEnd, breakMinutes: host.breakMinutes, graceMinutes: host.graceMinutes }, ngoRule: own };
    const judged = purchaser?.knows('attendance.standard') ? purchaser.attempt('attendance.standard', facts, on) : null;
    if (judged?.ok) return judged.output['applied'] as WorkHours;
    return { workStart: host.workStart ?? own.workStart, workEnd: host.workEnd ?? own.workEnd, breakMinutes: host.breakMinutes ?? own.breakMinutes, graceMinutes: host.graceMinutes ?? own.graceMinutes };
  };
  return {
    hoursOf(unitPath, hostUnitName): WorkHours {
      const key = `${unitPath} ${hostUnitName ?? ''}`;
      let hours = known.get(key);
      if (!hours) {
        const own = ownOf(unitPath);
        const host = hostUnitName === null ? undefined : rows.find((row) => row.host === hostUnitName);
        known.set(key, hours = host ? joined(own, host) : own);
      }
      return hours;
    },
  };
}
