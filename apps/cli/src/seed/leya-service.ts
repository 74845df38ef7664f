// The agency's services of the year: targets, cases, groups, records with sign-in sheets, findings, and what the purchaser was told.
import { createHash } from 'node:crypto';
import { checkMonths, tallyAll, writeSummaries } from '@gongqiao/domain/service';
import type { TenantScope } from '@gongqiao/platform/context';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { demoPicture } from './demo-picture.js';
import { planServices, planTargets, SERVICE_YEAR, type PlannedRecord, type Server, type ServicePlan } from './leya-service-plan.js';
import { LEYA, demoId, inventStaff } from './leya-staff.js';
import { insertRows } from './province/insert-rows.js';

type Run = <T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>) => Promise<T>;

const FRONT = ['group-leader', 'project-lead', 'frontline-social-worker', 'community-assistant'];
/** From this month on activities and groups have their sign-in sheets in the demonstration, trainings in every month. */
const SHEETS_FROM = `${SERVICE_YEAR}-09`;
/** People whose records give a supervisor something to look at, by their serial. */
const OVERLAPPING = [3, 21, 44];
const COPYING = [9, 65];
const LATE = [15, 88];
const MONTHS_REPORTED = 4;
const LATE_MONTH = `${SERVICE_YEAR}-10`;

async function serversOf(m: EntityManager): Promise<Server[]> {
  const strengths = inventStaff().map((person) => person.strength);
  const rows: { id: string; user_id: string; unit_path: string; position: string; hired_on: string; number: string; project: string; contract_id: string | null; purchaser_tenant_id: string | null }[] = await m.query(
    `select e.id, e.user_id, e.unit_path::text as unit_path, e.position, e.hired_on::text as hired_on, e.number, p.project, p.contract_id, p.purchaser_tenant_id
       from employee e join placement p on p.employee_id = e.id where e.position = any($1) and e.user_id is not null order by e.number`, [FRONT]);
  return rows.map((row) => {
    const serial = Number(row.number.slice(2));
    return {
      serial, employeeId: row.id, userId: row.user_id, path: row.unit_path, position: row.position, hiredOn: row.hired_on, project: row.project, contractId: row.contract_id,
      purchaserTenantId: row.purchaser_tenant_id, strength: strengths[serial - 1] ?? 60,
    };
  });
}

function stampAt(day: string): { created_at: string; updated_at: string; version: number } {
  const at = `${day}T20:00:00+08:00`;
  return { created_at: at, updated_at: at, version: 1 };
}

const sealed = (value: Buffer): string => `\\x${value.toString('hex')}`;
const placed = ({ path, employeeId, userId }: Server) => ({ unit_path: path, employee_id: employeeId, user_id: userId });

async function loadPeople(m: EntityManager, plan: ServicePlan, vault: IdentityVault): Promise<void> {
  const since = `${SERVICE_YEAR}-01-04`;
  await insertRows(m, 'beneficiary', plan.beneficiaries.map((who, i) => ({
    id: who.id, tenant_id: LEYA.tenantId, ...placed(who.server), code: `${SERVICE_YEAR}-${String(i + 1).padStart(5, '0')}`, alias: who.alias, field: who.server.project.slice(0, 4), registered_on: since,
    sealed: sealed(vault.encrypt(JSON.stringify({ name: who.name, telephone: `1910000${String(i % 10_000).padStart(4, '0')}`, address: null, identityNumber: null }))), ...stampAt(since),
  })));
  const opened = plan.matters.filter((matter) => matter.openedOn !== null);
  await insertRows(m, 'service_matter', opened.map((matter, i) => ({
    id: matter.id, tenant_id: LEYA.tenantId, ...placed(matter.server), kind: matter.kind, number: `${matter.kind === 'group' ? 'G' : 'C'}${(matter.openedOn ?? '').slice(0, 4)}-${String(i + 1).padStart(4, '0')}`, title: matter.title,
    goals: '', field: '', project: matter.server.project, contract_id: matter.server.contractId, opened_on: matter.openedOn, closed_on: matter.closedOn, outcome: matter.closedOn === null ? null : '目标基本达成', ...stampAt(matter.openedOn ?? since),
  })));
  await insertRows(m, 'service_matter_member', opened.flatMap((matter) => matter.beneficiaryIds.map((id) => ({ matter_id: matter.id, beneficiary_id: id })))
    .map((row, i) => ({ id: demoId('8155', i + 1), tenant_id: LEYA.tenantId, ...row, ...stampAt(since) })));
}

const MONTH_ENDS_LATE = new Set(LATE);

function recordRow(record: PlannedRecord): Record<string, unknown> {
  const { server, heldOn, start, minutes } = record;
  const startsAt = new Date(`${heldOn}T${start}:00+08:00`);
  const late = MONTH_ENDS_LATE.has(server.serial) && heldOn.startsWith(LATE_MONTH);
  const stamp = stampAt(late ? `${LATE_MONTH}-31` : heldOn);
  return {
    id: record.id, tenant_id: LEYA.tenantId, ...placed(server), kind: record.kind, matter_id: record.matterId, beneficiary_id: record.beneficiaryId, held_on: heldOn, starts_at: startsAt.toISOString(),
    ends_at: new Date(startsAt.getTime() + minutes * 60_000).toISOString(), minutes, participants: record.participants, place: '', note: record.note, paper: record.paper,
    organiser: record.kind === 'training' ? (Number(heldOn.slice(8)) % 2 === 0 ? 'institution' : 'association') : null, online: false, large_part: null, state: 'kept',
    entered_at: stamp.created_at, changed_at: stamp.created_at, project: server.project, contract_id: server.contractId, purchaser_tenant_id: server.purchaserTenantId, ...stamp,
  };
}

/** A second visit at the same time, for those whose records are to be looked at. */
function overlapping(records: readonly PlannedRecord[]): PlannedRecord[] {
  return OVERLAPPING.flatMap((serial, i) => {
    const visit = records.filter((record) => record.server.serial === serial && record.kind === 'visit').at(-4);
    return visit ? [{ ...visit, id: demoId('8165', i + 1), start: visit.start.replace(':30', ':50').replace(':40', ':55'), minutes: 30, note: '入户探访，补充记录。' }] : [];
  });
}

async function loadFiles(m: EntityManager, records: readonly PlannedRecord[], vault: IdentityVault): Promise<void> {
  const signed = records.filter((record) => record.kind === 'training' || ((record.kind === 'group' || record.kind === 'activity') && record.heldOn >= SHEETS_FROM));
  const copied = new Map<number, Buffer>();
  const files = signed.map((record, i) => {
    const copying = COPYING.includes(record.server.serial) && record.heldOn >= SHEETS_FROM && record.kind !== 'training';
    const content = copying ? (copied.get(record.server.serial) ?? demoPicture(record.id)) : demoPicture(record.id);
    if (copying) copied.set(record.server.serial, content);
    return { record, content, contentId: demoId('8175', i + 1), id: demoId('8185', i + 1), sha256: createHash('sha256').update(content).digest('hex') };
  });
  await insertRows(m, 'service_file_content', files.map((file) => ({ id: file.contentId, tenant_id: LEYA.tenantId, content: sealed(vault.encrypt(file.content.toString('base64'))), ...stampAt(file.record.heldOn) })));
  await insertRows(m, 'service_file', files.map(({ record, content, ...file }) => ({
    id: file.id, tenant_id: LEYA.tenantId, unit_path: record.server.path, record_id: record.id, user_id: record.server.userId, purpose: 'sign-in-sheet', name: `签到表${record.heldOn}.png`, media_type: 'image/png',
    bytes: content.length, sha256: file.sha256, stored_as: file.contentId, added_at: `${record.heldOn}T20:05:00+08:00`, ...stampAt(record.heldOn),
  })));
}

/** Findings of earlier months were looked at; those of the last weeks wait. */
async function loadFindings(m: EntityManager, today: string, at: Date): Promise<void> {
  await checkMonths(m, { from: `${SERVICE_YEAR}-01-01`, to: today, unitPath: LEYA.root, at });
  await m.query(
    `update service_finding set state = 'accepted', reason = '同一社区连续开展，场地和组员相同，已核对现场', decided_at = found_at,
            decided_by = (select user_id from membership where role = 'supervisor' order by user_id limit 1)
      where rule = 'photo-twice' and id in (select id from service_finding where rule = 'photo-twice' order by record_id limit 1)`);
}

/** The last months as they were reported to the purchasers. */
async function monthsUpTo(m: EntityManager, today: string): Promise<void> {
  for (let month = Math.max(1, Number(today.slice(5, 7)) - MONTHS_REPORTED); month <= Number(today.slice(5, 7)); month += 1) {
    const name = `${SERVICE_YEAR}-${String(month).padStart(2, '0')}`;
    if (name < today.slice(0, 7)) await writeSummaries(m, name, new Date(`${name}-28T09:00:00+08:00`));
  }
}

/** Loads the agency's services of the year up to a day; nothing where they are there already. */
export async function loadLeyaService(run: Run, vault: IdentityVault, today: string): Promise<void> {
  const until = today < `${SERVICE_YEAR}-12-31` ? today : `${SERVICE_YEAR}-12-31`;
  await run({ tenantId: LEYA.tenantId }, async (m) => {
    const [found]: { there: boolean }[] = await m.query('select exists (select 1 from service_record) as there');
    if (found?.there) return;
    const servers = await serversOf(m);
    const plan = planServices(servers, until);
    await loadPeople(m, plan, vault);
    const records = [...plan.records, ...overlapping(plan.records)];
    await insertRows(m, 'service_record', records.map(recordRow));
    await loadFiles(m, plan.records, vault);
    const since = stampAt(`${SERVICE_YEAR}-01-04`);
    await insertRows(m, 'service_target', planTargets(servers).map((target, i) => ({ id: demoId('8195', i + 1), tenant_id: LEYA.tenantId, project: '', contract_id: null, ...target, ...since })));
    await tallyAll(m);
    await loadFindings(m, until, new Date(`${until}T02:40:00+08:00`));
    await monthsUpTo(m, until);
  });
}

/** The agency's services. */
export const leyaService: SeedContribution = {
  name: 'leya services',
  async load(context): Promise<readonly SeedAccount[]> {
    if (context.index.findPack(LEYA.packId)) await loadLeyaService((scope, work) => context.database.run(scope, work), context.vault, context.clock.today());
    return [];
  },
};
