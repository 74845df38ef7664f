import { dec } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { ItemFacts } from '../model/person-facts.js';
import type { PayFacts } from '../ports/pay-facts.js';
import { DEDUCTION_KINDS } from './files.js';
import type { Gathering } from './read-month.js';

/** How far back an amount that was paid is compared with what it should have been. */
const MONTHS_BACK = 24;

interface PaidItem {
  readonly id: string;
  readonly source: string;
  readonly ref: string;
  /** Paid so far, with what was paid more and taken back since. */
  readonly paid: string;
  /** Deducted so far, less what was given back. */
  readonly taken: string;
  readonly resultId: string | null;
}

const PAID = `select l.employee_id as id, l.source, l.source_ref as ref, coalesce(sum(l.amount) filter (where l.section <> 'deduction'), 0)::text as paid,
    (coalesce(sum(l.amount) filter (where l.section = 'deduction'), 0) - coalesce(sum(l.amount) filter (where l.section = 'arrears'), 0))::text as taken,
    (array_agg(l.result_id order by p.month desc, l.place desc))[1] as "resultId"
  from pay_line l join payroll p on p.id = l.payroll_id
  where l.employee_id = any($1::uuid[]) and l.source is not null and l.section <> 'note' and l.payroll_id <> $2 and p.state in ('checked', 'approved', 'paid')
    and p.month >= to_char(to_date($3, 'YYYY-MM') - make_interval(months => ${MONTHS_BACK}), 'YYYY-MM')
  group by 1, 2, 3`;

/** What of an amount is due: all of it, or what a later correction of its source changed in what was paid; below zero it is taken back. */
function stillDue(item: ItemFacts, before: PaidItem | undefined): ItemFacts[] {
  const due = dec(item.amount);
  if (before === undefined) return due.isZero() ? [] : [item];
  const deducted = (DEDUCTION_KINDS as readonly string[]).includes(item.kind);
  const sofar = dec(deducted ? before.taken : before.paid);
  const difference = deducted ? sofar.minus(due) : due.minus(sofar);
  // What was deducted too little is not asked for again: the law's guard may have cut it.
  if (difference.isZero() || (deducted && difference.isNegative())) return [];
  return [{ ...item, amount: difference.toFixed(2), corrects: { before: sofar.toFixed(2), now: due.toFixed(2), resultId: before.resultId } }];
}

/**
 * Amounts besides the monthly pay that are due to some people with a month: those entered for it, and those that other contexts have
 * to be paid. What was paid already is compared with what its source says today, and only the difference is due.
 */
export async function readItems(m: EntityManager, ctx: RequestContext, sources: PayFacts, ids: readonly string[], at: Gathering): Promise<Map<string, ItemFacts[]>> {
  const entered: (ItemFacts & { id: string })[] = await m.query(
    `select employee_id as id, kind, zh, amount::text as amount, source, source_ref as "sourceRef", result_id as "resultId" from pay_item where employee_id = any($1::uuid[]) and month = $2 order by kind, source, source_ref`, [ids, at.month]);
  const found = new Map<string, ItemFacts[]>();
  for (const { id, ...item } of entered) found.set(id, [...(found.get(id) ?? []), item]);
  const paid: PaidItem[] = await m.query(PAID, [ids, at.payrollId, at.month]);
  const payable = await sources.payable(m, ctx, { month: at.month, employeeIds: ids }, paid.map(({ id, source, ref }) => ({ employeeId: id, source, ref })));
  for (const [id, items] of payable) found.set(id, [...(found.get(id) ?? []), ...items]);
  const before = new Map(paid.map((item) => [`${item.id} ${item.source} ${item.ref}`, item]));
  return new Map([...found].map(([id, items]) => [id, items.flatMap((item) => stillDue(item, before.get(`${id} ${item.source} ${item.sourceRef}`)))]));
}
