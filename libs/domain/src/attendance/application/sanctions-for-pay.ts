import { Decimal } from '@gongqiao/kernel';
import type { JsonObject } from '@gongqiao/kernel';
import type { PayableSource } from '../../payroll/index.js';

/**
 * Which figure of a case's answer is taken off the person's pay, what it is called on the slip, and whether it is taken although the
 * law warned of something else in the same answer. A fine is taken by nobody: the law knows none, and what was agreed instead is
 * entered by hand.
 */
const TAKEN: Readonly<Record<string, { readonly field: string; readonly zh: string; readonly despiteWarnings: boolean }>> = {
  absence: { field: 'performanceDeduction', zh: '旷职扣发绩效工资', despiteWarnings: true }, month: { field: 'basePayDeduction', zh: '迟到早退计扣', despiteWarnings: false },
};

interface PostedCase {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: string;
  readonly day: string;
  readonly output: JsonObject;
  readonly resultId: string | null;
  readonly warned: boolean;
}

type PaidItem = Awaited<ReturnType<PayableSource['items']>> extends ReadonlyMap<string, readonly (infer Item)[]> ? Item : never;

/**
 * What posted cases take off the pay of the month in which they were posted, or of the next that is not paid yet. Nothing is posted
 * while a warning of the law stands without a lawful ground; each case is taken off once, and the law's guard over deductions of the
 * payroll judges it again.
 */
export const sanctionsForPay: PayableSource = {
  name: 'attendance-cases',
  async items(m, _ctx, { month, employeeIds }) {
    const rows: PostedCase[] = await m.query(
      `select s.id, s.employee_id as "employeeId", s.kind, s.on_day::text as day, s.output, s.result_id as "resultId", cardinality(s.warnings) > 0 as warned from attendance_sanction s join workflow_instance i on i.id = s.workflow_instance_id
        where s.tenant_id = current_tenant_id() and s.employee_id = any($1::uuid[]) and s.state = 'posted' and s.kind = any($3::text[])
          and to_char(i.entered_at at time zone 'Asia/Shanghai', 'YYYY-MM') <= $2 order by s.on_day, s.id`, [employeeIds, month, Object.keys(TAKEN)]);
    const found = new Map<string, PaidItem[]>();
    for (const row of rows) {
      const taken = TAKEN[row.kind];
      const amount = new Decimal(String(row.output[taken?.field ?? ''] ?? '0'));
      if (!taken || amount.isZero() || (row.warned && !taken.despiteWarnings)) continue;
      found.set(row.employeeId, [...(found.get(row.employeeId) ?? []), { kind: 'other-by-law', zh: `${taken.zh}（${row.day}）`, amount: amount.toFixed(2), source: 'attendance-cases', sourceRef: row.id, resultId: row.resultId }]);
    }
    return found;
  },
};
