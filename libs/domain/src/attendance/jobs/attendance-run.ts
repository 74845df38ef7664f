import type { PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobKind, type Json } from '@gongqiao/platform/queue';
import { workOutMonth } from '../application/work-out-month.js';
import { writeSheets } from '../persistence/sheets.js';

export const ATTENDANCE_RUN = 'attendance.month';

/** The month of a unit and what is below it. */
export interface AttendanceRunParams {
  readonly [key: string]: Json;
  readonly month: string;
  readonly unitPath: string;
}

interface PeopleShard {
  readonly [key: string]: Json;
  readonly ids: readonly string[];
}

const SHARD = 200;

/** Works a month out, person by person, and makes the sheets of those placed with a purchaser. */
export function attendanceRun(policy: PolicyService): JobKind {
  return jobKind<AttendanceRunParams>({
    name: ATTENDANCE_RUN,
    title: { zh: '汇总考勤月份', en: 'Attendance of a month' },
    stages: [
      jobStage<AttendanceRunParams, PeopleShard, { people: number }>({
        name: 'people',
        title: { zh: '逐人汇总打卡、请假、加班', en: 'Days, leave and overtime of each person' },
        plan: async (m, job) => {
          const rows: { id: string }[] = await m.query(
            `select id from employee where tenant_id = current_tenant_id() and unit_path <@ $1::ltree and hired_on <= ($2 || '-01')::date + interval '1 month' - interval '1 day' and (left_on is null or left_on >= ($2 || '-01')::date) order by id`,
            [job.params.unitPath, job.params.month]);
          return Array.from({ length: Math.ceil(rows.length / SHARD) }, (_, i) => {
            const ids = rows.slice(i * SHARD, (i + 1) * SHARD).map((row) => row.id);
            return { units: ids.length, input: { ids } };
          });
        },
        work: async (m, job, { ids }) => {
          const { people, failures } = await workOutMonth(m, job.ctx, policy, job.params.month, ids);
          return { output: { people }, failures };
        },
        finish: (_m, _job, outputs) => Promise.resolve(outputs.reduce((n, output) => n + output.people, 0)),
      }),
      jobStage<AttendanceRunParams, { [key: string]: Json }, { sheets: number }>({
        name: 'sheets',
        title: { zh: '派驻人员考勤考核表', en: 'Sheets of placed people' },
        plan: () => Promise.resolve([{ units: 1, input: {} }]),
        work: async (m, job) => ({ output: { sheets: await writeSheets(m, job.params.month, job.params.unitPath) } }),
        finish: (_m, _job, [output]) => Promise.resolve(output?.sheets ?? 0),
      }),
    ],
  });
}
