import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workersSheet } from '@gongqiao/domain/workforce';
import { JobDispatcher, JobRegistry, JobWorker, QueueBackend, RunEvents } from '@gongqiao/platform/queue';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import ExcelJS from 'exceljs';
import { testApi } from '../testing/test-api.js';
import type { TestApi, TestTenant } from '../testing/test-api.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADINGS = ['岗位编号', '所在单位', '岗位等级', '核定状态', '集体协商专岗', '岗位职责', '设岗日期', '撤岗日期'];
const POST = '0197a000-0000-7000-8000-0000000000f1';

async function sheet(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('表');
  page.addRow([...headings]);
  for (const row of rows) page.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function rowsOf(content: ArrayBuffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')))));
  return rows;
}

describe('files in and out', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let base: string;
  const cookies = new Map<string, string>();
  const cookieOf = async (role: string): Promise<string> => {
    const cookie = cookies.get(role) ?? (await api.signIn(`hb-${role}`));
    cookies.set(role, cookie);
    return cookie;
  };
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => api.database.database.run({ tenantId: tenant.id }, (m) => m.query(sql, values));
  const get = async (path: string, role: string | null): Promise<Response> => fetch(`${base}${path}`, { headers: role === null ? {} : { cookie: await cookieOf(role) } });
  const upload = async (list: string, role: string, body: Buffer, headers: Record<string, string> = {}): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(`${base}/import/${list}`, {
      method: 'POST', body: new Uint8Array(body), headers: { cookie: await cookieOf(role), 'content-type': XLSX, 'x-mutation-key': randomUUID(), ...headers },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const refusal = (body: Record<string, unknown>): { code: string; message: { zh: string; en: string } } =>
    ((body['errors'] as { extensions: { code: string; message: { zh: string; en: string } } }[])[0] as { extensions: { code: string; message: { zh: string; en: string } } }).extensions;

  beforeAll(async () => {
    api = await testApi({ today: '2026-11-20', packs: ['hebei'] });
    base = api.url.replace('/graphql', '/files');
    tenant = await api.addTenant('hb', 'hebei');
    const city = await api.contextOf(tenant, 'city');
    const county = await api.contextOf(tenant, 'county');
    await query(`insert into post (id, unit_path, number, unit_id, purchaser_unit_id, unit_kind, jurisdiction, division_code, grade, duty_codes, status, start_on)
      select case when n = 1 then $4::uuid else uuidv7() end, case when n <= 3 then $2::ltree else $3::ltree end, 'P-' || lpad(n::text, 4, '0'), $1, $1, 'county-union-office', 'ordinary', '130102',
             case when n % 2 = 0 then 'third' else 'junior' end, '{}', 'approved', date '2026-01-01' from generate_series(1, 5) n`, [county.unitId, county.unitPath, city.unitPath, POST]);
    await query(`insert into post_grade (post_id, grade, valid_from, reason) select id, grade, start_on, '核定' from post`);
  }, 120_000);
  afterAll(() => api.close());

  it('streams the posts that the caller sees, by the filters of the list', async () => {
    const all = await get('/export/posts', 'province');
    expect(all.headers.get('content-type')).toBe(XLSX);
    expect((await rowsOf(await all.arrayBuffer())).map((row) => row[0])).toEqual(['岗位编号 *', 'P-0001', 'P-0002', 'P-0003', 'P-0004', 'P-0005']);
    expect((await rowsOf(await (await get('/export/posts?grade=third', 'county')).arrayBuffer())).slice(1).map((row) => [row[0], row[2]])).toEqual([['P-0002', '三级岗']]);
    expect((await get('/export/posts?colour=red', 'province')).status).toBe(422);
    expect((await get('/export/nothing', 'province')).status).toBe(404);
    expect(await query(`select count(*)::int as n from trail_entry where action = 'export-list'`)).toEqual([{ n: 2 }]);
  });

  it('writes accounts and the trail by the filters of their pages, to those who may read them', async () => {
    const users = await rowsOf(await (await get('/export/users?role=county', 'tenant-administrator')).arrayBuffer());
    expect(users[0]?.map((title) => title.replace(' *', ''))).toEqual(['姓名', '用户名', '电话', '所在单位', '角色', '状态', '二次验证']);
    const [held] = await query<{ signInName: string; unit: string }>(`select u.sign_in_name as "signInName", o.name as unit from app_user u join membership m on m.user_id = u.id join org_unit o on o.id = m.unit_id where m.role = 'county'`);
    expect(users.slice(1).map((row) => [row[1], row[3], row[4], row[5]])).toEqual([[held?.signInName, held?.unit, '县级工会', '使用中']]);
    const written = await rowsOf(await (await get('/export/trail?action=export-list&subject=User', 'auditor')).arrayBuffer());
    // In words, and with the names that the trail itself keeps at the end.
    expect(written.slice(1).map((row) => [row[4], row[5], row[6], row[8], ...row.slice(-2)])).toEqual([['导出表格', '用户', 'users', '{"filters":{"role":"county"}}', 'export-list', 'User']]);
    expect(await Promise.all([get('/export/users', 'county'), get('/export/trail', 'tenant-administrator'), get('/export/trail?from=yesterday', 'auditor')].map(async (asked) => (await asked).status))).toEqual([403, 403, 422]);
  });

  it.each([['/export/posts', null, 401, 'not-signed-in'], ['/template/workers', 'county', 403, 'import-not-allowed'], ['/export/basis-figures', 'worker', 403, 'forbidden'],
    [`/refused/${randomUUID()}`, 'county', 404, 'file-unknown']] as const)('refuses GET %s by %s', async (path, role, status, code) => {
    const response = await get(path, role);
    expect(response.status).toBe(status);
    expect(refusal((await response.json()) as Record<string, unknown>).code).toBe(code);
  });

  it('takes changes of recorded posts, refuses grade, approval and strangers, and gives those back with reasons', async () => {
    const file = await sheet(HEADINGS, [
      ['P-0001', null, '初级岗', '已核定', '是', '集体协商、劳动争议调解', '2025-12-01', null],
      ['P-0002', null, '一级岗', '已核定', null, null, null, null],
      ['P-0003', null, null, '未核定', null, null, null, null],
      ['P-0004', null, null, null, null, null, null, '2025-01-01'],
      ['P-0005', null, '初级岗', null, null, null, null, null],
      ['P-9999', null, '初级岗', null, null, null, null, null],
    ]);
    const { status, body } = await upload('posts', 'province', file);
    expect([status, body]).toEqual([200, { created: 0, updated: 1, unchanged: 1, refused: 4, runId: null, refusedFileId: expect.any(String) }]);
    expect(await query(`select bargaining, duty_codes as duties, start_on::text as start, grade, status from post where number = 'P-0001'`))
      .toEqual([{ bargaining: true, duties: ['集体协商', '劳动争议调解'], start: '2025-12-01', grade: 'junior', status: 'approved' }]);
    expect(await query(`select valid_from::text as "from" from post_grade where post_id = $1`, [POST])).toEqual([{ from: '2025-12-01' }]);
    expect(await query(`select before->>'bargaining' as b, after->>'bargaining' as a from trail_entry where action = 'import-post'`)).toEqual([{ b: 'false', a: 'true' }]);
    const back = await rowsOf(await (await get(`/refused/${String(body['refusedFileId'])}`, 'province')).arrayBuffer());
    expect(back.slice(1).map((row) => [row[0], row.at(-1)])).toEqual([
      ['P-0002', expect.stringContaining('等级现为「三级岗」，须经核定')], ['P-0003', expect.stringContaining('不能由导入改变')],
      ['P-0004', expect.stringContaining('不能早于设岗日期')], ['P-9999', expect.stringContaining('不能由导入新增')],
    ]);
    expect((await get(`/refused/${String(body['refusedFileId'])}`, 'city')).status).toBe(404);
  });

  it('lets a county detail the duties of its posts and nothing else', async () => {
    const { body } = await upload('posts', 'county', await sheet(HEADINGS, [
      ['P-0002', null, null, null, null, '法律援助', null, null], ['P-0003', null, null, null, '是', null, null, null], ['P-0004', null, null, null, null, '法律援助', null, null],
    ]));
    expect(body).toMatchObject({ updated: 1, refused: 2 });
  });

  it('acts once for one key', async () => {
    const key = { 'x-mutation-key': randomUUID() };
    const file = await sheet(HEADINGS, [['P-0005', null, null, null, null, '职工服务', null, null]]);
    const first = await upload('posts', 'province', file, key);
    expect(first.body['updated']).toBe(1);
    expect((await upload('posts', 'province', file, key)).body).toEqual(first.body);
    expect(refusal((await upload('posts', 'province', await sheet(HEADINGS, [['P-0005', null, null, null, null, '别的', null, null]]), key)).body).code).toBe('mutation-key-reused');
  });

  it('enters base figures by unit and day, and updates them', async () => {
    const { code } = (await query<{ code: string }>(`select code from org_unit where kind = 'county-union'`))[0] ?? { code: '' };
    const headings = ['单位代码', '统计日期', '法人单位数', '职工数', '会员数'];
    const first = await upload('basis-figures', 'county', await sheet(headings, [[code, '2026-06-30', 120, 5000, 4000], [code, '2025-12-31', 110, 4800, 3900], [code, '2026-03-31', 120, 100, 200], ['nowhere', '2026-06-30', 1, 1, 1]]));
    expect(first.body).toMatchObject({ created: 2, updated: 0, refused: 2 });
    const again = await upload('basis-figures', 'county', await sheet(headings, [[code, '2026-06-30', 120, 5100, 4000], [code, '2025-12-31', 110, 4800, 3900]]));
    expect(again.body).toMatchObject({ created: 0, updated: 1, unchanged: 1, refused: 0 });
    expect(await query(`select employees from basis_figure order by taken_on`)).toEqual([{ employees: 4800 }, { employees: 5100 }]);
    expect((await rowsOf(await (await get('/export/basis-figures', 'province')).arrayBuffer())).slice(1).map((row) => [row[0], row[2], row[5]])).toEqual(
      expect.arrayContaining([[code, '2026-06-30', '5100']]));
  });

  describe('workers', () => {
    const headings = ['人员编号', '姓名', '身份证号', '电话', '学历', '入职日期', '离职日期'];
    const identity = (serial: number): string => {
      const first17 = `13999919950505${String(serial).padStart(3, '0')}`;
      return first17 + identityCheckCharacter(first17);
    };

    it('registers, updates, and refuses wrong and double people, with no number in clear anywhere', async () => {
      const wrong = `${identity(2).slice(0, 17)}${identity(2).endsWith('1') ? '2' : '1'}`;
      const { body } = await upload('workers', 'provider', await sheet(headings, [
        ['W1', '王小明', identity(1), '13800001234', '本科', '2026-01-05', null], ['W2', '李雷', wrong, null, '大专', '2026-01-05', null],
        ['W3', '王小明', identity(1), null, '本科', '2026-02-01', null], ['W4', '张三', '', null, '本科', '2026-02-01', null], ['W5', '䶮㛃', identity(5), null, '硕士', '2026-02-01', null],
      ]));
      expect(body).toMatchObject({ created: 2, updated: 0, refused: 3 });
      const back = await rowsOf(await (await get(`/refused/${String(body['refusedFileId'])}`, 'provider')).arrayBuffer());
      expect(back.slice(1).map((row) => row.at(-1))).toEqual([expect.stringContaining('校验码'), expect.stringContaining('同一人'), expect.stringContaining('必填')]);
      const second = await upload('workers', 'provider', await sheet(headings, [
        ['W1', '王晓明', '1399**********' + identity(1).slice(-4), null, '硕士', '2026-01-05', null], ['W9', '王小明', identity(1), null, '本科', '2026-02-01', null], ['W5', '䶮㛃', identity(6), null, '硕士', '2026-02-01', null],
      ]));
      expect(second.body).toMatchObject({ updated: 1, refused: 2 });
      expect(await query(`select number, name, education, birth_date::text as birth, name_initials as initials from worker order by number`)).toMatchObject([
        { number: 'W1', name: '王晓明', education: 'master', birth: '1995-05-05', initials: 'wxm' }, { number: 'W5', name: '䶮㛃' }]);
      const everywhere = JSON.stringify(await query(`select before, after from trail_entry`)) + JSON.stringify(await query('select * from mutation_key')) + JSON.stringify(await query('select encode(content, \'escape\') from transfer_file'));
      expect(everywhere).not.toContain(identity(1));
      const exported = await rowsOf(await (await get('/export/workers', 'provider')).arrayBuffer());
      expect(exported.slice(1).map((row) => row[2])).toEqual([expect.stringMatching(/^1399\*{10}/), expect.stringMatching(/^1399\*{10}/)]);
    });

    it('has identity numbers as text in the template', async () => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(await (await get('/template/workers', 'provider')).arrayBuffer());
      const at = workersSheet.columns.findIndex((column) => column.key === 'identityNumber') + 1;
      expect(book.worksheets[0]?.getColumn(at).numFmt).toBe('@');
    });

    it('runs more than a thousand rows as a job, which leaves its sheet nowhere', async () => {
      const { body } = await upload('workers', 'provider', await sheet(headings, Array.from({ length: 1001 }, (_, i) => [`J${i}`, '赵甲', `1399991995050${i}`, null, '本科', '2026-01-05', null])));
      expect(body).toEqual({ runId: expect.any(String), refusedFileId: null });
      expect(await query('select kind, params->>\'list\' as list, state from job_run')).toEqual([{ kind: 'transfer.import', list: 'workers', state: 'queued' }]);
      expect(JSON.stringify(await query('select * from job_run'))).not.toContain('1399991995050');
    });

    it('is worked by a worker: checked in parts, written whole, refused rows kept for whoever imported', async () => {
      const serial = (i: number): string => {
        const first17 = `139999${1960 + Math.floor(i / 900)}0101${String(i % 900).padStart(3, '0')}`;
        return first17 + identityCheckCharacter(first17);
      };
      const rows = Array.from({ length: 2300 }, (_, i) => [`K${i}`, '钱乙', i % 100 === 7 ? '139999196001010001' : serial(i), null, i === 2299 ? '博士后' : '本科', '2026-01-05', null]);
      const { body } = await upload('workers', 'provider', await sheet(headings, rows));
      const registry = api.get(JobRegistry);
      const dispatcher = api.get(JobDispatcher);
      const worker = new JobWorker({ backend: api.get(QueueBackend), database: api.database.database, registry, dispatcher, clock: api.clock, report: (error) => { throw error; } }, { sweepInterval: 0 });
      const events = api.get(RunEvents).of(tenant.id, String(body['runId']));
      await worker.start();
      const read = async (): Promise<string> => (await query<{ state: string }>('select state from job_run where id = $1', [body['runId']]))[0]?.state ?? '';
      for (let state = await read(); state !== 'finished' && state !== 'failed'; state = await read()) await events.next();
      await events.return();
      await worker.stop();
      expect(await query('select state, stages->1->\'result\'->\'created\' as created, stages->1->\'result\'->\'refused\' as refused from job_run where id = $1', [body['runId']])).toEqual([{ state: 'finished', created: 2276, refused: 24 }]);
      expect(await query(`select count(*)::int as n from worker where number like 'K%'`)).toEqual([{ n: 2276 }]);
      expect(await query(`select count(*)::int as n from transfer_file where purpose = 'upload' and created_at >= (select requested_at from job_run where id = $1)`, [body['runId']])).toEqual([{ n: 0 }]);
      const shards = await query(`select stage, sum(jsonb_array_length(failures))::int as failures, count(*)::int as parts from job_shard where run_id = $1 group by 1 order by 1`, [body['runId']]);
      expect(shards).toEqual([{ stage: 'check', failures: 24, parts: 2 }, { stage: 'write', failures: 0, parts: 1 }]);
      expect(JSON.stringify(await query('select * from job_shard'))).not.toContain(serial(1));
      const back = await rowsOf(await (await get(`/refused/run/${String(body['runId'])}`, 'provider')).arrayBuffer());
      expect(back).toHaveLength(25);
      expect((await get(`/refused/run/${String(body['runId'])}`, 'county')).status).toBe(404);
    });
  });

  it.each([
    ['a text file', Buffer.from('not a workbook'), {}, 422, 'file-not-xlsx'],
    ['a forged zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 7)]), {}, 422, 'file-not-xlsx'],
    ['a form of another site', Buffer.from('x=1'), { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'upload-type'],
    ['11 MB', Buffer.alloc(11_000_000), {}, 413, 'upload-too-large'],
  ])('refuses %s in both languages', async (_, body, headers, status, code) => {
    const answer = await upload('posts', 'province', body, headers);
    expect([answer.status, refusal(answer.body).code]).toEqual([status, code]);
    expect(refusal(answer.body).message.zh).toMatch(/[一-鿿]/);
    expect(refusal(answer.body).message.en).toMatch(/[a-z]/);
  });

  it('cuts off 50 MB that do not say how long they are, and still answers', async () => {
    const stream = Readable.from((function* () { for (let i = 0; i < 50; i += 1) yield Buffer.alloc(1_000_000); })());
    const response = await fetch(`${base}/import/posts`, {
      method: 'POST', body: Readable.toWeb(stream) as ReadableStream, duplex: 'half', headers: { cookie: await cookieOf('province'), 'content-type': XLSX, 'x-mutation-key': randomUUID() },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(refusal((await response.json()) as Record<string, unknown>).code).toBe('upload-too-large');
  });

  it('prints the form of an application for whoever may read it', async () => {
    const county = await api.contextOf(tenant, 'county');
    const [row] = await query<{ id: string }>(`insert into post_application (unit_path, number, action, unit_id, applicant_unit_id, unit_kind, jurisdiction, initiator, grade, requested_posts, factors, work_need, state)
      values ($2, 'SQ-2026-00001', 'establish', $1, $1, 'county-union-office', 'ordinary', 'county', 'junior', 2, '{"employees": 5000, "members": 4000}', '服务䶮溪社区职工', 'draft') returning id`, [county.unitId, county.unitPath]);
    const response = await get(`/form/post-application/${row?.id ?? ''}.pdf`, 'county');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const content = Buffer.from(await response.arrayBuffer());
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    // A4 in points; the font is embedded whole enough to print without one.
    expect(content.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(content.toString('latin1')).toContain('/FontFile');
    const [printed] = await query<{ code: string }>(`select after->>'checkCode' as code from trail_entry where action = 'print-form'`);
    expect(printed?.code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){4}$/);
    expect((await get(`/form/post-application/${row?.id ?? ''}.pdf`, 'provider')).status).toBe(404);
    expect((await get('/form/post-application/nonsense.pdf', 'county')).status).toBe(422);
  });
});
