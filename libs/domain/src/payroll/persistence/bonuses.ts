import { dec, type Decimal } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { ANNUAL_BONUS, BONUS_TAX } from '../model/bonus.js';
import type { BonusWay } from './files.js';

/** A bonus for the year on a slip, with both ways of taxing it. */
export interface BonusShown {
  readonly id: string;
  readonly month: string;
  readonly year: number;
  readonly amount: Decimal;
  readonly separate: Decimal | null;
  readonly combined: Decimal;
  readonly saving: Decimal | null;
  readonly way: BonusWay;
  readonly choice: BonusWay | null;
  readonly open: boolean;
  readonly resultId: string | null;
}

interface Row {
  readonly id: string;
  readonly month: string;
  readonly state: string;
  readonly choice: BonusWay | null;
  readonly lines: readonly { readonly code: string; readonly amount: string; readonly resultId: string | null }[];
}

// Before the payroll is approved its person sees of the slip what must be chosen, and no more.
const BONUSES = `select s.id, s.month, p.state, (select c.way from pay_bonus_choice c where c.employee_id = s.employee_id and c.year = left(s.month, 4)::int) as choice,
         (select jsonb_agg(jsonb_build_object('code', l.code, 'amount', l.amount::text, 'resultId', l.result_id)) from pay_line l where l.slip_id = s.id and (l.code like 'bonus.%' or l.code = any($2::text[]))) as lines
    from pay_slip s join payroll p on p.id = s.payroll_id
   where s.user_id = $1 and s.tenant_id = current_tenant_id() and exists (select 1 from pay_line l where l.slip_id = s.id and l.code = 'bonus.combined') order by s.month desc limit 24`;

/** Bonuses for the year of one person, newest first. */
export async function bonusesOf(m: EntityManager, userId: string): Promise<BonusShown[]> {
  const rows: Row[] = await m.query(BONUSES, [userId, [`item.${ANNUAL_BONUS}`, BONUS_TAX]]);
  return rows.map(({ id, month, state, choice, lines }) => {
    const of = (code: string): Decimal | null => {
      const found = lines.filter((line) => line.code === code);
      return found.length === 0 ? null : found.reduce((total, line) => total.plus(line.amount), dec(0));
    };
    return {
      id, month, year: Number(month.slice(0, 4)), amount: of(`item.${ANNUAL_BONUS}`) ?? dec(0), separate: of('bonus.separate'), combined: of('bonus.combined') ?? dec(0), saving: of('bonus.saving'),
      way: of(BONUS_TAX) === null ? 'combined' : 'separate', choice, open: state === 'open' || state === 'computed', resultId: lines.find((line) => line.code === 'bonus.combined')?.resultId ?? null,
    };
  });
}
