// Who left the agency in the demonstration's year: one resigned, one went by agreement with severance, one whose final pay is still to be made.
import { addDays, day } from '@gongqiao/kernel';
import { initialsOf } from '@gongqiao/domain/workforce';
import { identityCheckCharacter, maskIdentity, type IdentityVault } from '@gongqiao/platform/privacy';
import type { EntityManager } from 'typeorm';
import type { DemoEmployee } from './leya-employees.js';
import { ENTERED_BY, STAMP, type DemoPaid } from './leya-pay-files.js';
import { LEYA, demoId } from './leya-staff.js';
import { insertRows } from './province/insert-rows.js';
import { Random, inventName } from './province/random.js';

const FIRST_SERIAL = 151;
const NOBODYS_DIVISION = '139998';

/** Somebody who left, with how. */
export interface DemoLeaver extends DemoPaid {
  readonly leftOn: string;
  readonly noticeOn: string;
  readonly kind: 'resignation' | 'agreed';
  readonly ground: string;
  readonly reason: string;
  readonly takenDays: number;
  readonly cumulativeMonths: number;
  /** Whether the final pay was made. */
  readonly settled: boolean;
}

const LEFT = [
  { hiredOn: '2023-03-06', noticeOn: '2026-05-12', leftOn: '2026-06-12', kind: 'resignation', ground: 'worker-resigns', reason: '回乡工作', takenDays: 1, cumulativeMonths: 62, settled: true },
  { hiredOn: '2019-04-08', noticeOn: '2026-08-17', leftOn: '2026-09-18', kind: 'agreed', ground: 'mutual-by-employer', reason: '项目到期，双方协商一致', takenDays: 2, cumulativeMonths: 128, settled: true },
  { hiredOn: '2022-05-09', noticeOn: '2026-10-20', leftOn: '2026-11-20', kind: 'resignation', ground: 'worker-resigns', reason: '另谋发展', takenDays: 3, cumulativeMonths: 76, settled: false },
] as const;

/** Invents who left, modelled on colleagues of the same teams. */
export function inventLeavers(people: readonly DemoEmployee[]): DemoLeaver[] {
  const random = new Random(20261120);
  const models = people.filter((p) => p.position === 'frontline-social-worker' && p.payScheme === 'new' && p.postType === 'home-care');
  return LEFT.flatMap((left, i) => {
    const model = models[i * 3];
    if (!model) return [];
    const serial = FIRST_SERIAL + i;
    const birthDate = `199${i}-0${i + 3}-12`;
    const first17 = NOBODYS_DIVISION + birthDate.replaceAll('-', '') + String(serial * 2 + 2).padStart(3, '0');
    return [{
      ...model, ...left, serial, birthDate, sex: 'female', name: inventName(random), signInName: `${LEYA.root}-left-${i + 1}`, newUserId: null, id: demoId('8006', serial), workerId: demoId('8016', serial), number: `LY${String(serial).padStart(4, '0')}`,
      identityNumber: first17 + identityCheckCharacter(first17), telephone: `1900000${String(serial).padStart(4, '0')}`, bankAccount: `622000000000${String(serial).padStart(7, '0')}`,
      probationEndsOn: addDays(day(left.hiredOn), 29), confirmedOn: addDays(day(left.hiredOn), 30),
    }];
  });
}

/** Loads their register, employment, contract and departure: each is over, or about to be. */
export async function loadLeavers(m: EntityManager, leavers: readonly DemoLeaver[], vault: IdentityVault): Promise<void> {
  const sealed = (value: Buffer): string => `\\x${value.toString('hex')}`;
  const units: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit');
  const unitOf = new Map(units.map((unit) => [unit.path, unit.id]));
  await insertRows(m, 'worker', leavers.map((p) => ({
    id: p.workerId, number: p.number, name: p.name, name_initials: initialsOf(p.name), sex: p.sex, birth_date: p.birthDate, identity_hash: sealed(vault.hash(p.identityNumber)), identity_masked: maskIdentity(p.identityNumber),
    education: p.education, political_stance_confirmed: true, law_and_character_confirmed: true, aptitude_confirmed: true, healthy: true, rich_union_experience: false, mass_organisation_experience: false,
    social_work_full_time_bachelor: false, exam_conditions_met: false, work_started_on: p.hiredOn, employed_from: p.hiredOn, employed_to: p.leftOn, demonstration: true, ...STAMP,
  })));
  await insertRows(m, 'worker_private', leavers.map((p) => ({
    id: demoId('8036', p.serial), worker_id: p.workerId, identity_encrypted: sealed(vault.encrypt(p.identityNumber)), telephone_encrypted: sealed(vault.encrypt(p.telephone)), ...STAMP,
  })));
  await insertRows(m, 'employee', leavers.map((p) => ({
    id: p.id, unit_path: p.path, unit_id: unitOf.get(p.path), worker_id: p.workerId, user_id: null, number: p.number, name: p.name, name_initials: initialsOf(p.name), position: p.position, post_type: p.postType, grade: p.grade,
    certificate: p.certificate, hired_on: p.hiredOn, probation_ends_on: p.probationEndsOn, confirmed_on: p.confirmedOn, left_on: p.leftOn, state: 'left', pay_scheme: p.payScheme, demonstration: true, ...STAMP,
  })));
  await insertRows(m, 'employment_contract', leavers.map((p) => ({
    id: demoId('8096', p.serial), employee_id: p.id, number: `HT-2024-${String(p.serial).padStart(4, '0')}`, kind: 'fixed-term', starts_on: '2024-01-01', ends_on: '2026-12-31', signed_on: '2023-12-20', monthly_wage: p.monthlyWage, ...STAMP,
  })));
  await insertRows(m, 'departure', leavers.map((p) => ({
    id: demoId('8176', p.serial), unit_path: p.path.split('.').slice(0, 2).join('.'), employee_id: p.id, kind: p.kind, submitted_on: p.noticeOn, reason: p.reason, proposed_last_day: p.leftOn, last_day: p.leftOn, early_leave_consented: false,
    finance_staff: false, finance_handover_supervised: false, ground: null, facts: {}, answer: {}, state: 'left', closed_on: p.leftOn, ...STAMP,
  })));
  await insertRows(m, 'pay_leaving', leavers.filter((p) => p.settled).map((p) => ({
    id: demoId('8177', p.serial), employee_id: p.id, last_day: p.leftOn, notice_on: p.noticeOn, ground: p.ground, in_probation: false, renewal_offer: null, cumulative_months: p.cumulativeMonths, taken_days: p.takenDays, unused_reason: 'employer',
    entered_by: ENTERED_BY, entered_at: `${p.leftOn}T09:00:00+08:00`, ...STAMP,
  })));
  // The year before, from the books kept then: severance goes by the wages of twelve months.
  const before = leavers.flatMap((p, i) => Array.from({ length: 6 }, (_, k) => ({
    id: demoId('8168', i * 12 + k + 1), employee_id: p.id, month: `2025-${String(k + 7).padStart(2, '0')}`, income: p.monthlyWage, special_deduction: '0.00', additional_deduction: '0.00', source: '原工资表导入（示范）', entered_by: ENTERED_BY, ...STAMP,
  })));
  await insertRows(m, 'pay_earlier_month', before);
}
