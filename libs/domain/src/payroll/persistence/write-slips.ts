import { createHash } from 'node:crypto';
import type { JsonObject } from '@gongqiao/kernel';
import { factsAsJson, type PolicyService, type ResultToStore } from '@gongqiao/platform/policy';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { Finding } from '../model/findings.js';
import type { PersonFacts } from '../model/person-facts.js';
import type { SlipDraft } from '../model/work-out-slip.js';

/** Under which payroll and run slips are written. */
export interface SlipPlace {
  readonly payrollId: string;
  readonly runId: string;
  readonly month: string;
  readonly unitPath: string;
  readonly knownAt: string;
}

export interface WorkedSlip {
  readonly id: string;
  readonly facts: PersonFacts;
  readonly draft: SlipDraft;
}

/** An id that one run gives one person's slip, whoever works it out and how often. */
export function slipId(runId: string, employeeId: string): string {
  const hash = createHash('sha256').update(`pay-slip ${runId} ${employeeId}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Clears what an earlier run left for some people; waivers stay, and hold as long as their figures do. */
export async function clearSlips(m: EntityManager, place: SlipPlace, employeeIds: readonly string[]): Promise<void> {
  await m.query('delete from pay_line where payroll_id = $1 and employee_id = any($2::uuid[])', [place.payrollId, employeeIds]);
  await m.query('delete from pay_slip where payroll_id = $1 and employee_id = any($2::uuid[])', [place.payrollId, employeeIds]);
  await m.query('delete from pay_finding where payroll_id = $1 and employee_id = any($2::uuid[]) and waived_at is null', [place.payrollId, employeeIds]);
  await m.query('delete from pay_floor_check where payroll_id = $1 and employee_id = any($2::uuid[])', [place.payrollId, employeeIds]);
}

/** Drops whoever is no longer on the payroll, once a run has worked out everybody who is. */
export async function dropOthers(m: EntityManager, place: SlipPlace): Promise<void> {
  for (const table of ['pay_slip', 'pay_floor_check']) await m.query(`delete from ${table} where payroll_id = $1 and run_id <> $2`, [place.payrollId, place.runId]);
  await m.query('delete from pay_finding where payroll_id = $1 and run_id <> $2', [place.payrollId, place.runId]);
}

async function storeAnswers(m: EntityManager, ctx: RequestContext, policy: PolicyService, place: SlipPlace, slips: readonly WorkedSlip[]): Promise<Map<string, string>> {
  // Answers hang on the payroll's unit: colleagues of a person's own team do not come upon them there.
  const rows = slips.flatMap(({ id, draft }) => [...draft.answers].map(([field, result]): ResultToStore => ({ subject: 'PaySlip', subjectId: id, field, unitPath: place.unitPath, result })));
  const ids = await policy.storeMany(m, ctx, rows);
  return new Map(rows.map((row, i) => [`${row.subjectId} ${row.field}`, ids[i] ?? '']));
}

const SLIP = ['id', 'unit_path', 'payroll_id', 'run_id', 'employee_id', 'user_id', 'month', 'name', 'number', 'scheme', 'gross', 'income', 'insurance', 'fund', 'tax', 'other_deductions', 'net', 'apart', 'employer_cost', 'account_id', 'account_masked', 'facts', 'known_at'];
const LINE = ['payroll_id', 'slip_id', 'employee_id', 'place', 'section', 'code', 'zh', 'amount', 'for_month', 'result_id', 'source', 'source_ref'];
const FINDING = ['unit_path', 'payroll_id', 'run_id', 'employee_id', 'name', 'guard', 'waived_by_whom', 'provision', 'zh', 'en', 'way_zh', 'way_en', 'fingerprint', 'result_id'];
const FLOOR = ['unit_path', 'payroll_id', 'run_id', 'employee_id', 'employee_name', 'month', 'purchaser_tenant_id', 'host_unit_name', 'floor', 'compared', 'shortfall', 'source', 'combined'];

async function insert(m: EntityManager, table: string, columns: readonly string[], rows: readonly object[], onConflict = ''): Promise<void> {
  if (rows.length === 0) return;
  const list = columns.join(', ');
  await m.query(`insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${onConflict}`, [JSON.stringify(rows)]);
}

function slipRow(place: SlipPlace, { id, facts, draft }: WorkedSlip): object {
  const { person, profile, account, standards: _standards, ...rest } = facts;
  return {
    id, unit_path: person.unitPath, payroll_id: place.payrollId, run_id: place.runId, employee_id: person.id, user_id: person.userId, month: place.month, name: person.name, number: person.number, scheme: profile?.scheme ?? '',
    gross: draft.gross.toFixed(2), income: draft.income.toFixed(2), insurance: draft.insurance.toFixed(2), fund: draft.fund.toFixed(2), tax: draft.tax.toFixed(2), other_deductions: draft.otherDeductions.toFixed(2), net: draft.net.toFixed(2), apart: draft.apart.toFixed(2),
    employer_cost: draft.employerCost.toFixed(2), account_id: account?.id ?? null, account_masked: account?.masked ?? null, facts: factsAsJson({ ...rest, person, profile }) as JsonObject, known_at: place.knownAt,
  };
}

function findingRows(place: SlipPlace, findings: readonly Finding[], resultOf: (finding: Finding) => string | null): object[] {
  return findings.map((finding) => ({
    unit_path: finding.unitPath, payroll_id: place.payrollId, run_id: place.runId, employee_id: finding.employeeId, name: finding.name, guard: finding.guard, waived_by_whom: finding.waivedBy, provision: finding.provision,
    zh: finding.zh, en: finding.en, way_zh: finding.wayZh, way_en: finding.wayEn, fingerprint: finding.fingerprint, result_id: resultOf(finding),
  }));
}

const KEEP_WAIVER = 'on conflict (payroll_id, employee_id, guard, fingerprint) do update set run_id = excluded.run_id, result_id = excluded.result_id, updated_at = now()';

/** Writes findings; one that was waived with the same figures stays waived. */
export async function writeFindings(m: EntityManager, place: SlipPlace, findings: readonly Finding[], resultOf: (finding: Finding) => string | null = () => null): Promise<void> {
  const once = new Map(findings.map((finding) => [`${finding.employeeId} ${finding.guard} ${finding.fingerprint}`, finding]));
  await insert(m, 'pay_finding', FINDING, findingRows(place, [...once.values()], resultOf), KEEP_WAIVER);
}

/** Writes slips with their lines, answers, findings and floors, in place of what an earlier run left for the same people. */
export async function writeSlips(m: EntityManager, ctx: RequestContext, policy: PolicyService, place: SlipPlace, slips: readonly WorkedSlip[]): Promise<void> {
  await clearSlips(m, place, slips.map(({ facts }) => facts.person.id));
  const answers = await storeAnswers(m, ctx, policy, place, slips);
  const answerOf = (slip: string, field: string | null): string | null => (field === null ? null : (answers.get(`${slip} ${field}`) ?? null));
  await insert(m, 'pay_slip', SLIP, slips.map((slip) => slipRow(place, slip)));
  await insert(m, 'pay_line', LINE, slips.flatMap(({ id, facts, draft }) => draft.lines.map((line, i) => ({
    payroll_id: place.payrollId, slip_id: id, employee_id: facts.person.id, place: i + 1, section: line.section, code: line.code, zh: line.zh, amount: line.amount.toFixed(2), for_month: line.forMonth ?? null,
    result_id: line.resultId ?? answerOf(id, line.field), source: line.source ?? null, source_ref: line.sourceRef ?? null,
  }))));
  const slipOf = new Map(slips.map((slip) => [slip.facts.person.id, slip.id]));
  await writeFindings(m, place, slips.flatMap(({ draft }) => draft.findings), (finding) => answerOf(slipOf.get(finding.employeeId) ?? '', finding.field));
  await insert(m, 'pay_floor_check', FLOOR, slips.flatMap(({ facts: { person }, draft: { floor } }) => (floor === null ? [] : [{
    unit_path: person.unitPath, payroll_id: place.payrollId, run_id: place.runId, employee_id: person.id, employee_name: person.name, month: place.month, purchaser_tenant_id: floor.purchaserTenantId,
    host_unit_name: floor.hostUnitName, floor: floor.floor.toFixed(2), compared: floor.compared.toFixed(2), shortfall: floor.shortfall.toFixed(2), source: floor.source, combined: floor.combined,
  }])));
}
