import type { PolicyService } from '@gongqiao/platform/policy';
import { jobKind, jobStage, type JobKind, type Json } from '@gongqiao/platform/queue';
import { workOutYearEnd } from '../application/year-end.js';

export const LEAVE_YEAR_RUN = 'leave.year-end';

interface YearParams {
  readonly [key: string]: Json;
  readonly year: number;
}

interface PeopleShard {
  readonly [key: string]: Json;
  readonly ids: readonly string[];
}

const SHARD = 300;

/** Works out what is left of everybody's annual leave of a year. */
export function yearEndRun(policy: PolicyService): JobKind {
  return jobKind<YearParams>({
    name: LEAVE_YEAR_RUN,
    title: { zh: '年假年终清算', en: "Annual leave at the year's end" },
    stages: [jobStage<YearParams, PeopleShard, { people: number }>({
      name: 'people',
      title: { zh: '逐人算应休、已休和未休', en: 'Days due, taken and left of each person' },
      plan: async (m, job) => {
        const rows: { id: string }[] = await m.query('select id from employee where tenant_id = current_tenant_id() and hired_on <= make_date($1, 12, 31) and (left_on is null or left_on >= make_date($1, 1, 1)) order by id', [job.params.year]);
        return Array.from({ length: Math.ceil(rows.length / SHARD) }, (_, i) => {
          const ids = rows.slice(i * SHARD, (i + 1) * SHARD).map((row) => row.id);
          return { units: ids.length, input: { ids } };
        });
      },
      work: async (m, job, { ids }) => {
        const { people, failures } = await workOutYearEnd(m, job.ctx, policy, job.params.year, ids);
        return { output: { people }, failures };
      },
      finish: (_m, _job, outputs) => Promise.resolve(outputs.reduce((n, output) => n + output.people, 0)),
    })],
  });
}
