import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BANK_PROOF, FileChanges } from '@gongqiao/domain/personnel';
import { DatabaseContentStore, Documents } from '@gongqiao/domain/documents';
import { PayFiles } from '@gongqiao/domain/payroll';
import type { RequestContext } from '@gongqiao/platform/context';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { PageArgs } from '@gongqiao/platform/graphql';
import type { HouseServices } from './house-services.js';
import { HouseBench, OTHER, codeOf, key } from './testing/house-bench.js';

const PHOTO = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('a change of the own file', () => {
  let test: TestDatabase;
  let house: HouseServices;
  let changes: FileChanges;
  let documents: Documents;
  let pay: PayFiles;
  let me: RequestContext;
  let hr: RequestContext;
  let head: RequestContext;
  let employeeId: string;
  const bench = new HouseBench();
  const { query, at, vault } = bench;
  const page = Object.assign(new PageArgs(), { first: 50 });
  const fileOf = () => test.database.run(me, async (m) => house.reader.read(m, me, await house.files.own(m, me)));
  const trailOf = (action: string): Promise<{ action: string; after: Record<string, unknown>; who: string }[]> => query('select action, after, user_id as who from trail_entry where subject_id = $1 and action = $2 order by seq', [employeeId, action]);
  const openTodos = (): Promise<{ subject: string; party: string }[]> => query(`select subject, party from todo where subject in ('FileChange', 'PayAccount') and finished_at is null order by subject`);

  beforeAll(async () => {
    await bench.start();
    ({ test, house } = bench);
    const [user] = await query<{ id: string }>(`insert into app_user (sign_in_name, name) values ('own-changes', '本人') returning id`);
    const employee = await bench.employeeAt(7);
    employeeId = employee.id;
    await query('update employee set user_id = $2 where id = $1', [employee.id, user?.id]);
    me = await at('frontline-social-worker', employee.unitPath, { userId: user?.id ?? '' });
    const seat = async (role: string): Promise<RequestContext> => {
      const [account] = await query<{ id: string }>('insert into app_user (sign_in_name, name) values ($1, $1) returning id', [`own-changes-${role}`]);
      await query(`insert into membership (user_id, unit_id, unit_path, role, valid_from) select $1, id, path, $2, '2024-01-01' from org_unit where path = 'ly'`, [account?.id, role]);
      return at(role, 'ly', { userId: account?.id ?? '' });
    };
    [hr, head] = [await seat('hr'), await seat('finance-head')];
    documents = new Documents(test.database, house.trail, new DatabaseContentStore(vault, 'document_content'));
    changes = new FileChanges(test.database, house.access, house.policy, house.trail, vault, house.todos, documents, house.bankAccounts);
    documents.own(changes);
    pay = new PayFiles(test.database, house.access, house.policy, vault, house.trail, house.bankAccounts);
    house.bankAccounts.keptBy(pay);
    house.bankAccounts.follow((m, ctx, accountId, approved) => changes.accountDecided(m, ctx, accountId, approved));
  }, 120_000);
  afterAll(() => bench.close());

  it('is asked for by the person, in the form of its kind, one of a kind at a time', async () => {
    expect(await codeOf(changes.ask(me, key(), { kind: 'name', telephone: '13800138000' }))).toBe('change-kind input.kind');
    expect(await codeOf(changes.ask(me, key(), { kind: 'telephone', telephone: '12' }))).toBe('telephone-invalid input.telephone');
    expect(await codeOf(changes.ask(me, key(), { kind: 'emergency-contact', contactName: '李', contactRelation: '配偶', telephone: '13800138000' }))).toBe('field-empty input.contactName');
    expect(await codeOf(changes.ask(hr, key(), { kind: 'telephone', telephone: '13800138000' }))).toMatch(/^no-own-file/);
    await changes.ask(me, key(), { kind: 'telephone', telephone: '13900001234' });
    expect(await codeOf(changes.ask(me, key(), { kind: 'telephone', telephone: '13900005678' }))).toBe('change-open input.kind');
    expect(await openTodos()).toEqual([{ subject: 'FileChange', party: 'hr' }]);
  });

  it('reaches the file only once human resources have checked it, and every step is in the trail without the number itself', async () => {
    const [asked] = (await changes.page(hr, page, true)).edges;
    const id = asked?.node.id ?? '';
    expect(asked?.node.valueMasked).toBe('139****1234');
    const before = (await fileOf()).telephoneMasked;
    expect(before).not.toBe('139****1234');
    expect(await codeOf(changes.decide(me, key(), { id, accept: true, reason: null }))).toBe('change-unknown id');
    expect(await codeOf(changes.decide(await at('hr', 'ly', { tenantId: OTHER }), key(), { id, accept: true, reason: null }))).toBe('change-unknown id');
    expect(await codeOf(changes.decide(hr, key(), { id, accept: false, reason: ' ' }))).toBe('reason-missing reason');
    expect(await changes.reveal(hr, id)).toBe('13900001234');
    await changes.decide(hr, key(), { id, accept: true, reason: null });
    expect((await fileOf()).telephoneMasked).toBe('139****1234');
    expect((await fileOf()).looks[0]).toMatchObject({ what: 'telephone', reason: '核对本人提出的变更' });
    expect((await trailOf('accept-file-change')).map(({ after, who }) => [after['value'], who])).toEqual([['139****1234', hr.userId]]);
    expect(JSON.stringify(await query('select after from trail_entry where subject_id = $1', [employeeId]))).not.toContain('13900001234');
    expect(await query('select value_encrypted from file_change where id = $1', [id])).toEqual([{ value_encrypted: null }]);
    expect(await openTodos()).toEqual([]);
  });

  it('keeps address and emergency contact sealed, shown to the owner whole', async () => {
    for (const input of [{ kind: 'address', address: '示范市示范区示范路 1 号 502' }, { kind: 'emergency-contact', contactName: '李示范', contactRelation: '配偶', telephone: '13700001111' }]) {
      const { id } = await changes.ask(me, key(), input);
      await changes.decide(hr, key(), { id, accept: true, reason: null });
    }
    expect([(await fileOf()).addressMasked, (await fileOf()).emergencyMasked]).toEqual(['示范市示范区****', '李**（配偶） 137****1111']);
    expect([await house.files.reveal(me, employeeId, 'address', null), await house.files.reveal(me, employeeId, 'emergency-contact', null)]).toEqual(['示范市示范区示范路 1 号 502', '李示范（配偶） 13700001111']);
  });

  it('takes a bank account only with its proof, and both the file and pay have it from one place after finance approves it', async () => {
    const input = { kind: 'bank-account', bank: '示范银行东城支行', account: '6222 0000 0000 0001 234' };
    expect(await codeOf(changes.ask(me, key(), input))).toBe('proof-missing input.documentIds');
    const proof = await documents.attach(me, key(), { subject: 'FileChange', subjectId: null, kind: BANK_PROOF, about: null, name: '银行卡.png', content: PHOTO });
    const { id } = await changes.ask(me, key(), { ...input, documentIds: [proof.id] });
    await changes.decide(hr, key(), { id, accept: true, reason: null });
    expect((await changes.mine(me))[0]).toMatchObject({ id, state: 'passed-on' });
    expect(await openTodos()).toEqual([{ subject: 'PayAccount', party: 'finance-head' }]);
    expect((await fileOf()).bankAccountMasked).toBeNull();
    const [proposed] = await query<{ id: string; by: string }>(`select id, entered_by as by from pay_account where employee_id = $1 and state = 'proposed'`, [employeeId]);
    expect(proposed?.by).toBe(hr.userId);
    await pay.decideAccount(head, key(), { id: proposed?.id ?? '', approve: true });
    expect((await fileOf()).bankAccountMasked).toBe('示范银行东城支行 622200*********1234');
    expect(await house.files.reveal(me, employeeId, 'bank-account', null)).toBe('6222000000000001234');
    expect((await changes.mine(me))[0]).toMatchObject({ id, state: 'taken-over' });
    expect(await openTodos()).toEqual([]);
    expect(await query(`select column_name from information_schema.columns where column_name like 'bank_account%' or column_name = 'account_encrypted'`)).toEqual([{ column_name: 'account_encrypted' }]);
  });

  it('is refused with a reason that the person reads, and can be taken back before it is checked', async () => {
    const { id } = await changes.ask(me, key(), { kind: 'telephone', telephone: '13900009999' });
    await changes.decide(hr, key(), { id, accept: false, reason: '号码无法接通' });
    expect(await query(`select title from todo where user_id = $1 and kind = 'copy' and title like '%未通过%'`, [me.userId])).toEqual([{ title: '您的联系电话变更未通过：号码无法接通' }]);
    expect((await fileOf()).telephoneMasked).toBe('139****1234');
    const again = await changes.ask(me, key(), { kind: 'telephone', telephone: '13900008888' });
    await changes.withdraw(me, key(), again.id);
    expect(await codeOf(changes.decide(hr, key(), { id: again.id, accept: true, reason: null }))).toBe('change-decided id');
    expect(await openTodos()).toEqual([]);
  });
});
