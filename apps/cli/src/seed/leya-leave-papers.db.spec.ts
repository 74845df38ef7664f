import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import type { Documents } from '@gongqiao/domain/documents';
import type { LeaveAsked, LeaveProofs, LeaveRequests } from '@gongqiao/domain/leave';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { demoPicture } from './demo-picture.js';
import { leaveServices } from './leya-leaves.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { loadTimeRules } from './leya-time.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const TODAY = '2026-10-09T02:00:00Z';
const ADMISSIBLE = { hospitalLevel: 'town', inDongguan: true, notedFrom: '2026-10-12', notedTo: '2026-10-13' };

describe('papers that a leave rests on', () => {
  let test: TestDatabase;
  let requests: LeaveRequests;
  let documents: Documents;
  let proofs: LeaveProofs;
  const clock = new FixedClock(new Date(TODAY));
  const query = <T>(sql: string, values: unknown[] = [], tenantId = LEYA.tenantId): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string; refusal?: unknown; stack?: string }) => (e.refusal ? `${e.code} ${e.field}` : `${e.stack}`));
  const at = async (role: string, path: string, userId: string = randomUUID(), tenantId = LEYA.tenantId): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path], tenantId);
    return { tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'spec', ip: null, at: new Date(TODAY) };
  };
  /** Somebody of the house who is at no host unit; each test takes another. */
  const somebody = async (n: number): Promise<RequestContext> => {
    const [row] = await query<{ user_id: string; unit_path: string; position: string }>(
      `select e.user_id, e.unit_path::text as unit_path, e.position from employee e join placement p on p.employee_id = e.id and p.purchaser_tenant_id is not null where e.position = 'frontline-social-worker' order by e.number offset $1 limit 1`, [n]);
    if (!row) throw new Error('nobody is there');
    return at(row.position, row.unit_path, row.user_id);
  };
  const hr = (): Promise<RequestContext> => at('hr', LEYA.root);
  const sick = (more: Partial<LeaveAsked> = {}): LeaveAsked => ({
    kind: 'sick', from: '2026-10-12', fromHalf: 'am', to: '2026-10-13', toHalf: 'pm', reason: '发烧', documents: [], urgent: false, details: ADMISSIBLE, takeover: '同组社工', handedOver: true, hostSignedBy: null, hostSignedOn: null, overtimeIds: [], ...more,
  });
  const upload = async (ctx: RequestContext, kind = 'hospital-certificate', content = demoPicture(randomUUID())): Promise<string> =>
    (await documents.attach(ctx, randomUUID(), { subject: 'LeaveRequest', subjectId: null, kind, about: null, name: '病历.png', content })).id;
  const proofOf = async (id: string): Promise<{ code: string; state: string; due: string | null; on_paper: boolean }[]> => query('select code, state, due_on::text as due, on_paper from leave_proof where request_id = $1 order by code', [id]);
  const todosOf = (id: string): Promise<{ party: string; state: string; due: string | null; own: boolean }[]> =>
    query(`select party, state, due_on::text as due, user_id is not null as own from todo where subject_id = $1 and state in ('补交证明', '核对证明') and finished_at is null order by party`, [id]);
  const fileOf = async (id: string): Promise<string> => (await query<{ id: string }>('select id from document where subject_id = $1 order by uploaded_at desc', [id]))[0]?.id ?? '';

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    const vault = new IdentityVault('a secret of the specification, long enough');
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const run = test.database.run.bind(test.database);
    await loadLeyaPersonnel(run, vault);
    await loadTimeRules(run);
    await query('update employee set user_id = id where user_id is null');
    ({ requests, documents, proofs } = leaveServices({ database: test.database, index, clock, vault }));
  });
  afterAll(() => test.close());

  it('come as a photo with the request, which is then whole; who files it is to check them', async () => {
    const ctx = await somebody(0);
    expect(await codeOf(requests.apply(ctx, randomUUID(), sick()))).toBe('leave-blocked kind');
    const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
    expect(await proofOf(id)).toEqual([{ code: 'hospital-certificate', state: 'given', due: null, on_paper: false }]);
    expect(await todosOf(id)).toEqual([{ party: 'hr', state: '核对证明', due: null, own: false }]);
    await proofs.check(await hr(), randomUUID(), { id, code: 'hospital-certificate', accepted: true, note: null });
    expect((await proofOf(id))[0]?.state).toBe('accepted');
    expect(await todosOf(id)).toEqual([]);
    expect(await codeOf(proofs.check(await hr(), randomUUID(), { id, code: 'hospital-certificate', accepted: true, note: null }))).toBe('proof-not-given code');
  });

  it('may follow an illness announced by telephone, until the day that the house hands in its papers; then the note is judged', async () => {
    const ctx = await somebody(1);
    const { id } = await requests.apply(ctx, randomUUID(), sick({ urgent: true, details: {} }));
    expect(await proofOf(id)).toEqual([{ code: 'hospital-certificate', state: 'owed', due: '2026-11-03', on_paper: false }]);
    expect(await todosOf(id)).toEqual([{ party: 'employee', state: '补交证明', due: '2026-11-03', own: true }]);
    const given = { id, code: 'hospital-certificate', onPaper: false };
    expect(await codeOf(proofs.give(ctx, randomUUID(), { ...given, documentIds: [], details: ADMISSIBLE }))).toBe('proof-empty documentIds');
    expect(await codeOf(proofs.give(ctx, randomUUID(), { ...given, documentIds: [await upload(ctx)], details: { ...ADMISSIBLE, hospitalLevel: 'village' } }))).toBe('proof-not-accepted details');
    expect(await codeOf(proofs.give(await somebody(2), randomUUID(), { ...given, documentIds: [], details: {} }))).toBe('leave-unknown id');
    await proofs.give(ctx, randomUUID(), { ...given, documentIds: [await upload(ctx)], details: ADMISSIBLE });
    expect((await proofOf(id))[0]?.state).toBe('given');
    expect((await todosOf(id)).map((todo) => todo.party)).toEqual(['hr']);
  });

  it('are sent back with the reason, and handed in anew', async () => {
    const ctx = await somebody(3);
    const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
    const sendBack = { id, code: 'hospital-certificate', accepted: false };
    expect(await codeOf(proofs.check(await hr(), randomUUID(), { ...sendBack, note: '糊' }))).toBe('reason-missing note');
    expect(await codeOf(proofs.check(await at('team-lead', ctx.unitPath), randomUUID(), { ...sendBack, note: '看不清公章' }))).toBe('leave-unknown id');
    await proofs.check(await hr(), randomUUID(), { ...sendBack, note: '看不清公章' });
    expect((await todosOf(id)).map((todo) => todo.party)).toEqual(['employee']);
    await proofs.give(ctx, randomUUID(), { id, code: 'hospital-certificate', documentIds: [], onPaper: true, details: {} });
    expect(await proofOf(id)).toEqual([{ code: 'hospital-certificate', state: 'given', due: null, on_paper: true }]);
  });

  it('are opened by their owner, by human resources and by the line of the leave, and each look is told; by nobody else', async () => {
    const ctx = await somebody(4);
    const { id } = await requests.apply(ctx, randomUUID(), sick({ documentIds: [await upload(ctx)] }));
    const file = await fileOf(id);
    const tries: [string, RequestContext, string][] = [
      ['the owner', ctx, 'taken'], ['human resources', await hr(), 'taken'], ['the leader of the team', await at('team-lead', ctx.unitPath), 'taken'],
      ['a colleague', await somebody(5), 'file-unknown id'], ['the supervisory board', await at('supervisory-board', LEYA.root), 'file-unknown id'], ['the board', await at('board', LEYA.root), 'file-unknown id'],
      ['the finance department', await at('finance-head', LEYA.root), 'file-unknown id'], ['the purchaser', await at('district', LONGGANG.root, randomUUID(), LONGGANG.tenantId), 'file-unknown id'],
    ];
    for (const [who, caller, code] of tries) expect([who, await codeOf(documents.open(caller, file))]).toEqual([who, code]);
    const looks = await test.database.run({ tenantId: LEYA.tenantId }, (m) => documents.looksAt(m, 'LeaveRequest', id));
    expect(looks.map((look) => look.reason)).toEqual(['审批请假', '核对请假证明']);
  });

  it.each<[string, string, Buffer, string]>([
    ['a kind of paper that the document does not name', 'passport', demoPicture('x'), 'document-kind kind'],
    ['what is no picture and no PDF', 'hospital-certificate', Buffer.from('hello'), 'file-type file'],
  ])('refuse %s', async (_, kind, content, code) => {
    expect(await codeOf(upload(await somebody(6), kind, content))).toBe(code);
  });

  it('are nobody else’s to hand in, and are owed no longer once the leave is withdrawn', async () => {
    const ctx = await somebody(7);
    expect(await codeOf(requests.apply(ctx, randomUUID(), sick({ documents: ['hospital-certificate'], documentIds: [await upload(await somebody(8))] })))).toBe('file-unknown documentIds');
    const { id } = await requests.apply(ctx, randomUUID(), sick({ urgent: true, details: {} }));
    await requests.withdraw(ctx, randomUUID(), id);
    expect(await todosOf(id)).toEqual([]);
    expect(await codeOf(proofs.give(ctx, randomUUID(), { id, code: 'hospital-certificate', documentIds: [], onPaper: true, details: {} }))).toBe('leave-over id');
  });
});
