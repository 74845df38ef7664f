// Papers of people for the demonstration: proofs of leave at each step, and scans on staff files. The pages are drawn here and say nothing of anybody.
import { createHash } from 'node:crypto';
import type { LeaveAsked } from '@gongqiao/domain/leave';
import { addDays, type PlainDate } from '@gongqiao/kernel';
import { Refused, type RequestContext } from '@gongqiao/platform/context';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import type { SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { demoPaper } from './demo-paper.js';
import { demoPicture } from './demo-picture.js';
import { leaveServices } from './leya-leaves.js';
import { LEYA, demoId } from './leya-staff.js';
import { insertRows } from './province/insert-rows.js';

const SCOPE = { tenantId: LEYA.tenantId };
/** Employees by their serial numbers: whose certificate waits for a check, whose follows a call, whose is in order. */
const ILL: readonly (readonly [serial: number, how: 'given' | 'owed' | 'accepted'])[] = [[22, 'given'], [7, 'owed'], [34, 'accepted']];
const NOTE = 'hospital-certificate';
const FILES_OF = 24;

interface Person {
  readonly id: string;
  readonly userId: string | null;
  readonly path: string;
  readonly position: string;
  readonly unitId: string;
  readonly number: string;
}

function peopleOf(m: EntityManager): Promise<Person[]> {
  return m.query(`select id, user_id as "userId", unit_path::text as path, position, unit_id as "unitId", number from employee order by number`);
}

async function hrOf(m: EntityManager): Promise<{ id: string; path: string; unitId: string } | null> {
  const [found]: { id: string; path: string; unitId: string }[] = await m.query(
    `select ms.user_id as id, ms.unit_path::text as path, u.id as "unitId" from membership ms join org_unit u on u.path = ms.unit_path and u.tenant_id = ms.tenant_id where ms.role = 'hr' and ms.tenant_id = current_tenant_id() order by ms.user_id limit 1`);
  return found ?? null;
}

/** Illness with its certificate at each step. Days that the rules do not allow now are passed over. */
async function loadIllness(context: SeedContext, people: readonly Person[], hr: { id: string; path: string; unitId: string }): Promise<void> {
  const { requests, documents, proofs } = leaveServices(context);
  const at = context.clock.now();
  const seat = (userId: string, role: string, path: string, unitId: string): RequestContext => ({ tenantId: LEYA.tenantId, userId, unitId, unitPath: path, roles: [role], requestId: 'seed', ip: null, at });
  const from = addDays(context.clock.today() as PlainDate, 3);
  const to = addDays(from, 1);
  for (const [serial, how] of ILL) {
    const person = people.find((held) => held.id === demoId('8006', serial));
    if (!person?.userId) continue;
    const ctx = seat(person.userId, person.position, person.path, person.unitId);
    const key = (step: string): string => `demo-proof-${serial}-${step}`;
    const asked: LeaveAsked = {
      kind: 'sick', from, fromHalf: 'am', to, toHalf: 'pm', reason: '发热，医生建议休息', documents: [], urgent: how === 'owed', details: how === 'owed' ? {} : { hospitalLevel: 'district', inDongguan: false, notedFrom: from, notedTo: to }, takeover: '同组社工', handedOver: true,
      hostSignedBy: '单位负责人', hostSignedOn: context.clock.today(), overtimeIds: [],
      documentIds: how === 'owed' ? [] : [(await documents.attach(ctx, key('file'), { subject: 'LeaveRequest', subjectId: null, kind: NOTE, about: null, name: how === 'given' ? '病假证明.png' : '诊断证明.pdf', content: how === 'given' ? demoPicture(key('page')) : demoPaper(`Medical certificate ${person.number}`) })).id],
    };
    const made = await requests.apply(ctx, key('apply'), asked).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    if (made && how === 'accepted') await proofs.check(seat(hr.id, 'hr', hr.path, hr.unitId), key('check'), { id: made.id, code: NOTE, accepted: true, note: null });
  }
}

interface Scan {
  readonly employeeId: string;
  readonly path: string;
  readonly kind: string;
  readonly about: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

async function scansOf(m: EntityManager, people: readonly Person[]): Promise<Scan[]> {
  const chosen = people.slice(0, FILES_OF);
  const ids = chosen.map((person) => person.id);
  const contracts: { id: string; employeeId: string; number: string }[] = await m.query('select distinct on (employee_id) id, employee_id as "employeeId", number from employment_contract where employee_id = any($1::uuid[]) order by employee_id, starts_on desc', [ids]);
  const certificates: { id: string; employeeId: string }[] = await m.query('select distinct on (e.id) c.id, e.id as "employeeId" from worker_certificate c join employee e on e.worker_id = c.worker_id where e.id = any($1::uuid[]) order by e.id, c.obtained_on desc', [ids]);
  const entries: { employeeId: string; document: string }[] = await m.query(`select p.employee_id as "employeeId", p.document from personnel_paper p where p.occasion = 'entry' order by p.employee_id, p.document limit 12`);
  const pdf = (person: Person, kind: string, about: string | null, name: string): Scan => ({ employeeId: person.id, path: person.path, kind, about, name, mediaType: 'application/pdf', content: demoPaper(`${kind} ${about ?? ''} ${person.number}`) });
  const photo = (person: Person, kind: string, about: string | null, name: string): Scan => ({ employeeId: person.id, path: person.path, kind, about, name, mediaType: 'image/png', content: demoPicture(`${kind} ${about ?? ''} ${person.number}`) });
  return [
    ...chosen.flatMap((person) => {
      const contract = contracts.find((held) => held.employeeId === person.id);
      const certificate = certificates.find((held) => held.employeeId === person.id);
      return [
        photo(person, 'identity', null, '身份证复印件.png'), ...(contract ? [pdf(person, 'contract', contract.id, `劳动合同${contract.number}.pdf`)] : []),
        ...(certificate ? [photo(person, 'certificate', certificate.id, '证书扫描件.png')] : []),
      ];
    }),
    ...entries.flatMap((entry) => {
      const person = people.find((held) => held.id === entry.employeeId);
      return person ? [pdf(person, 'entry-paper', entry.document, '入职材料扫描件.pdf')] : [];
    }),
  ];
}

async function loadScans(m: EntityManager, vault: IdentityVault, people: readonly Person[], hrId: string, today: string): Promise<void> {
  const scans = (await scansOf(m, people)).map((scan, i) => ({ ...scan, id: demoId('8195', i + 1), contentId: demoId('8196', i + 1) }));
  const at = `${addDays(today as PlainDate, -30)}T10:00:00+08:00`;
  const stamp = { tenant_id: LEYA.tenantId, created_at: at, updated_at: at, version: 1 };
  await insertRows(m, 'document_content', scans.map((scan) => ({ id: scan.contentId, content: `\\x${vault.encrypt(scan.content.toString('base64')).toString('hex')}`, ...stamp })));
  await insertRows(m, 'document', scans.map((scan) => ({
    id: scan.id, unit_path: scan.path, subject: 'Employee', subject_id: scan.employeeId, kind: scan.kind, about: scan.about, name: scan.name, media_type: scan.mediaType, bytes: scan.content.length,
    sha256: createHash('sha256').update(scan.content).digest('hex'), stored_as: scan.contentId, uploaded_by: hrId, uploaded_at: at, ...stamp,
  })));
}

/** Papers of the agency's people; nothing where there are some already. */
export const leyaPapers: SeedContribution = {
  name: 'leya papers',
  async load(context) {
    if (!context.index.findPack(LEYA.packId)) return [];
    const [people, hr, there] = await context.database.run(SCOPE, async (m) => [await peopleOf(m), await hrOf(m), (await m.query<unknown[]>('select 1 from document limit 1')).length > 0] as const);
    if (there || hr === null || people.length === 0) return [];
    context.progress('材料和档案附件');
    await loadIllness(context, people, hr);
    await context.database.run(SCOPE, (m) => loadScans(m, context.vault, people, hr.id, context.clock.today()));
    return [];
  },
};
