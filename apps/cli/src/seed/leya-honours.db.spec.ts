import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { AwardNominee, AwardRound, payableAwards, type AwardObjections, type AwardRounds, type AwardSheets, type Nominations } from '@gongqiao/domain/honours';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { honourServices, loadLeyaHonours } from './leya-honours.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { loadLeyaScoring } from './leya-scoring.js';
import { LEYA, demoId } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const YEAR = 2026;

describe('awards, from a candidate to what payroll pays', () => {
  let test: TestDatabase;
  let index: PolicyIndex;
  let rounds: AwardRounds;
  let nominations: Nominations;
  let objections: AwardObjections;
  let sheets: AwardSheets;
  let rootId = '';
  const clock = new FixedClock(new Date('2026-11-21T10:00:00+08:00'));
  const query = <T>(sql: string, values: unknown[] = [], tenantId: string = LEYA.tenantId): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const as = (role: string, userId: string = randomUUID()): RequestContext => ({ tenantId: LEYA.tenantId, userId, unitId: rootId, unitPath: LEYA.root, roles: [role], requestId: 's', ip: null, at: clock.now() });
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (e: { code?: string; field?: string }) => `${e.code} ${e.field ?? ''}`.trim());
  const act = (role: string, id: string, transition: string, note: string | null = null): Promise<{ id: string }> => rounds.act(as(role), randomUUID(), { id, transition, note });
  const nomineesOf = (roundId: string): Promise<AwardNominee[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.find(AwardNominee, { where: { roundId }, order: { label: 'ASC', id: 'ASC' } }));
  const roundOf = (id: string): Promise<AwardRound> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.findOneByOrFail(AwardRound, { id }));
  const staff = async (serial: number): Promise<{ id: string; user: string }> => {
    const [row] = await query<{ id: string; user: string }>('select id, user_id as user from employee where id = $1', [demoId('8006', serial)]);
    if (!row) throw new Error(`no employee ${serial}`);
    return row;
  };

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    index = await loadPolicyIndex();
    const pack = index.findPack(LEYA.packId);
    if (!pack) throw new Error('the pack is missing');
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const run: Parameters<typeof loadLeyaPersonnel>[0] = (scope, work) => test.database.run(scope, work);
    await loadLeyaScoring(run, new PolicyService(test.database, index, clock), pack);
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the specification, long enough'));
    rootId = (await query<{ id: string }>(`select id from org_unit where path = 'ly'`))[0]?.id ?? '';
    ({ rounds, nominations, objections, sheets } = honourServices(test.database, index, clock));
  });
  afterAll(() => test.close());

  it('puts forward newcomers of the year and no others, and refuses what the document does not have', async () => {
    expect(await codeOf(rounds.open(as('office'), randomUUID(), { award: 'best-cook', year: YEAR, settings: {} }))).toBe('award-unknown award');
    expect(await codeOf(rounds.open(as('office'), randomUUID(), { award: 'newcomer', year: YEAR, settings: { seats: 3 } }))).toBe('out-of-range settings.seats');
    expect(await codeOf(rounds.open(as('frontline-social-worker'), randomUUID(), { award: 'newcomer', year: YEAR, settings: { seats: 8 } }))).toBe('forbidden');
    const { id } = await rounds.open(as('office'), randomUUID(), { award: 'newcomer', year: YEAR, settings: { seats: 8 } });
    expect(await codeOf(rounds.open(as('office'), randomUUID(), { award: 'newcomer', year: YEAR, settings: { seats: 8 } }))).toBe('round-exists year');
    expect(await nominations.propose(as('office'), randomUUID(), id)).toEqual({ proposed: 6 });
    expect(await nominations.propose(as('office'), randomUUID(), id)).toEqual({ proposed: 0 });
    const listed = await nomineesOf(id);
    expect(listed.every((one) => one.state === 'proposed' && String(one.facts['hiredOn']).startsWith('2026'))).toBe(true);
    await act('department-head', id, 'nominate');
    expect(await codeOf(act('department-head', id, 'score'))).toBe('nobody-stands id');
  });

  it('counts by the document, holds the course until three have signed and the notice is over, answers an objection, and pays once', async () => {
    const { id } = await rounds.open(as('office'), randomUUID(), { award: 'dedication', year: YEAR, settings: {} });
    await nominations.propose(as('office'), randomUUID(), id);
    const listed = await nomineesOf(id);
    expect(listed.length).toBeGreaterThan(10);
    await nominations.stand(as('office'), randomUUID(), { roundId: id, ids: listed.map((one) => one.id) });
    await act('department-head', id, 'nominate');
    await act('department-head', id, 'score');
    const counted = await nomineesOf(id);
    const won = counted.filter((one) => one.outcome === 'won');
    expect(won.length).toBeGreaterThanOrEqual(9);
    expect(won.every((one) => one.amount?.toFixed(2) === '200.00')).toBe(true);
    expect((await roundOf(id)).total?.toFixed(2)).toBe(`${won.length * 200}.00`);
    const [result] = await query<{ decision: string }>('select decision from decision_result where id = $1', [(await roundOf(id)).resultId]);
    expect(result?.decision).toBe('leya.award.dedication');
    expect(await codeOf(nominations.amend(as('office'), randomUUID(), { id: listed[0]?.id ?? '', facts: {}, note: '', stand: true }))).toBe('round-closed roundId');
    for (const role of ['office', 'director-general']) await act(role, id, 'sign');
    expect(await codeOf(act('office', id, 'approve'))).toMatch(/^signatures-missing/);
    await act('board', id, 'sign');
    await act('office', id, 'approve');
    await act('office', id, 'publish');
    expect((await roundOf(id)).noticeEndsOn).toBe('2026-11-24');
    const person = await staff(20);
    const objection = await objections.object(as('frontline-social-worker', person.user), randomUUID(), { roundId: id, grounds: '本人入职已满三年，请核对' });
    clock.set('2026-11-26');
    expect(await codeOf(act('office', id, 'confirm'))).toMatch(/^publicity-open/);
    expect(await query('select due_on::text as due from award_objection where id = $1', [objection.id])).toEqual([{ due: '2026-12-01' }]);
    expect(await codeOf(objections.object(as('frontline-social-worker', person.user), randomUUID(), { roundId: id, grounds: '再次提出异议' }))).toBe('round-not-public roundId');
    await objections.answer(as('office'), randomUUID(), { id: objection.id, outcome: 'dismissed', answer: '经核对，得分名次在十名之后' });
    await act('office', id, 'confirm');
    for (const [role, transition] of [['office', 'request'], ['director-general', 'passDirector'], ['board', 'passBoard'], ['office', 'publishReward']] as const) await act(role, id, transition);
    expect(await codeOf(act('finance-head', id, 'pay'))).toMatch(/^publicity-open/);
    clock.set('2026-12-02');
    for (const tied of counted.filter((one) => one.outcome === 'tied')) await rounds.settle(as('director-general'), randomUUID(), { nomineeId: tied.id, won: false, amount: null, reason: '名额已满，按工龄在后' });
    await act('finance-head', id, 'pay');
    const lines = await test.database.run({ tenantId: LEYA.tenantId }, (m) => payableAwards(m, '2026-12'));
    expect(lines).toHaveLength(won.length);
    expect(lines[0]).toMatchObject({ amount: '200.00', label: '2026 年爱岗敬业奖' });
    expect(lines.every((line) => line.resultId !== null)).toBe(true);
    expect(await codeOf(act('finance-head', id, 'pay'))).toMatch(/^instance-finished/);
    expect(await query('select 1 from award_payable', [], LONGGANG.tenantId)).toEqual([]);
    clock.set('2026-11-21');
  });

  it('pays what people claim for themselves by the document’s table, and shows what is lacking by name', async () => {
    const { id } = await rounds.open(as('office'), randomUUID(), { award: 'competition', year: YEAR, settings: {} });
    const [ann, bob] = [await staff(7), await staff(8)];
    const claim = (user: string, facts: object, employeeId: string | null = null): Promise<{ id: string }> => nominations.nominate(as('frontline-social-worker', user), randomUUID(), { roundId: id, employeeId, teamUnitId: null, facts: facts as never, note: '' });
    await claim(ann.user, { level: 'province', creditedTo: 'individual', prize: 'ungraded', organiser: 'association' });
    expect(await codeOf(claim(ann.user, {}, bob.id))).toBe('forbidden');
    const wrong = await claim(bob.user, { level: 'town', creditedTo: 'individual', prize: 'first', organiser: 'government' });
    await act('department-head', id, 'nominate');
    expect(await codeOf(act('department-head', id, 'score'))).toBe('facts-missing facts.level');
    await nominations.amend(as('frontline-social-worker', bob.user), randomUUID(), { id: wrong.id, facts: { level: 'city', creditedTo: 'individual', prize: 'first', organiser: 'government' }, note: '', stand: true });
    await act('department-head', id, 'score');
    const paid = (await nomineesOf(id)).map((one) => one.amount?.toFixed(2)).sort();
    // 未分等级按三等：省级个人 400 元，行业协会主办减半；市级个人一等 500 元。
    expect(paid).toEqual(['200.00', '500.00']);
  });

  it('scores those who lead before it seats them', async () => {
    const { id } = await rounds.open(as('office'), randomUUID(), { award: 'management-star', year: YEAR, settings: { seats: 1 } });
    await nominations.propose(as('office'), randomUUID(), id);
    const [first, second] = await nomineesOf(id);
    const sheet = (score: string) => ({ trialPassed: true, institutionScore: score, memberScores: [score], superiorScore: score, demonstrativeOutput: '60', thirdPartyScore: null, tailPaymentReceived: true, recommended: true });
    for (const [one, score] of [[first, '90'], [second, '80']] as const) await nominations.amend(as('department-head'), randomUUID(), { id: one?.id ?? '', facts: sheet(score), note: '', stand: true });
    await act('department-head', id, 'nominate');
    // Nobody is to give a sheet here, which is said; what the department has on paper then counts.
    const asked = await query<{ id: string }>('select id from award_sheet where round_id = $1', [id]);
    expect(await sheets.waive(as('department-head'), randomUUID(), { roundId: id, ids: asked.map((one) => one.id), reason: '已有纸质评分表' })).toEqual({ waived: asked.length });
    await act('department-head', id, 'score');
    const stood = (await nomineesOf(id)).filter((one) => one.state === 'nominated').sort((a, b) => Number(b.score?.cmp(a.score ?? 0) ?? 0));
    // 机构 30％、社工 10％、上级 20％ 各 90，附加 40％ 为 60 ＋ 尾款 5。
    expect(stood.map((one) => [one.score?.toFixed(2), one.outcome, one.amount?.toFixed(2) ?? null])).toEqual([['80.00', 'won', '300.00'], ['74.00', 'lost', null]]);
    expect(stood.every((one) => one.scoreResultId !== null)).toBe(true);
  });

  it('shows the year’s awards as demonstration only where there are none', async () => {
    await loadLeyaHonours(test.database, index, clock);
    expect(await query<{ n: number }>('select count(*)::int as n from award_round')).toEqual([{ n: 4 }]);
  });
});
