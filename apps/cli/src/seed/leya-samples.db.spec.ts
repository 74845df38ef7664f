// What is looked at of each person: drawn by the document's numbers, scored sheet by sheet, papers without names.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { AnonymousSheets, Draws, FactProviders, Raters, Ratings, RoundCourse, Samples, ScoringRounds, ScoringSubject, carryOut, drawBy, employmentFacts } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { PageArgs } from '@gongqiao/platform/graphql';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { JobService } from '@gongqiao/platform/queue';
import { setUpTenant, setUpUnits, setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { loadLeyaScoring, loadLeyaStaff } from './leya-scoring.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const { tenantId: TENANT } = LEYA;
const AT = '2026-10-20T02:00:00Z';
const LISTS = {
  recipients: { casework: ['B1', 'B2', 'B3', 'B4', 'B5'], group: ['B6'], activity: ['B7', 'B8', 'B9'], other: ['B10', 'B11', 'B12', 'B13'] }, stakeholders: ['S1', 'S2', 'S3'],
  documents: { casework: [], group: ['G1', 'G2'], activity: ['A1'], visit: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'], other: ['P1'] },
};
interface Kept { id: string; kind: string; item: string; subject_id: string; pool: string[]; size: number; quota: { kinds: Record<string, number>; substitutes: number; apart: string[] }; drawn: string[]; cohort: string }

describe('what is looked at of each person', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  let workflow: WorkflowEngine;
  let rounds: ScoringRounds;
  let ratings: Ratings;
  let raters: Raters;
  let draws: Draws;
  let samples: Samples;
  let papers: AnonymousSheets;
  const providers = new FactProviders();
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: TENANT }, (m) => m.query(sql, values));
  const key = (): string => randomUUID();
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const page = Object.assign(new PageArgs(), { first: 100 });
  const at = async (role: string, path: string, userId: string = randomUUID()): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    return { tenantId: TENANT, userId, unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 'spec', ip: null, at: new Date(AT) };
  };
  const roundOf = async (scheme: string): Promise<{ id: string; seed: string; unit_path: string }> => {
    const [row] = await query<{ id: string; seed: string; unit_path: string }>('select id, seed, unit_path::text as unit_path from scoring_round where scheme = $1 and year = 2026 and number = 2', [scheme]);
    if (!row) throw new Error(`no round of ${scheme}`);
    return row;
  };
  const keptOf = (roundId: string): Promise<Kept[]> => query(`select d.*, s.cohort from scoring_draw d join scoring_subject s on s.id = d.subject_id where d.round_id = $1 order by d.item, d.subject_id`, [roundId]);
  const count = (drawn: readonly string[], kind: string): number => drawn.filter((name) => name.startsWith(`${kind}:`)).length;
  /** Who was scored on neither recipients nor papers yet, and the unit drawn to score theirs. */
  const openPeople = async (roundId: string): Promise<{ id: string; person_id: string; person_name: string; unit_name: string; scorer: string }[]> => query(
    `select s.id, s.person_id, s.person_name, s.unit_name, (select a.rater_unit_path::text from scoring_assignment a where a.subject_id = s.id and a.item = 'documents') as scorer from scoring_subject s
      where s.round_id = $1 and not exists (select 1 from rating r where r.subject_id = s.id and r.item in ('recipients', 'documents')) order by s.id`, [roundId]);

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    const pack = index.findPack('leya');
    if (!pack) throw new Error('no pack');
    const run = test.database.run.bind(test.database);
    await setUpTenant(test.database, { id: TENANT, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: '2024-01-01' });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '龙岗', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '龙岗', kind: 'district-union' }, validFrom: '2024-01-01' });
    await run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), '2024-01-01'));
    policy = new PolicyService(test.database, index, new FixedClock(new Date(AT)));
    await loadLeyaStaff(run);
    for (const [role, unitPath] of [['centre-director', 'ly.projects.c1'], ['supervision-committee', 'ly']] as const) await run({ tenantId: TENANT }, (m) => setUpUser(m, { signInName: `ly-${role}`, name: '督导示范', memberships: [{ unitPath, role }], validFrom: '2024-01-01' }));
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the spec, thirty-two characters'));
    await loadLeyaScoring(run, policy, pack);
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => 'leya');
    const trail = new Trail();
    const todos = new TodoBook(new EventBus(null, () => undefined));
    workflow = new WorkflowEngine(policy, trail, todos);
    const course = new RoundCourse(policy, workflow, trail, new Duties(test.database, policy, access, trail, todos, new FixedClock(new Date(AT))));
    workflow.listen(course);
    rounds = new ScoringRounds(test.database, access, policy, {} as JobService, course, trail);
    // Everybody's records keep lists, but for one of those who were not scored yet.
    const [without] = await openPeople((await roundOf('service-department')).id);
    const [file] = await query<{ employee_id: string }>('select employee_id from scoring_subject where id = $1', [without?.id]);
    const value = { value: LISTS, origin: { zh: '服务记录', en: 'Service records', records: 9, address: null, at: null } };
    providers.register(employmentFacts);
    providers.register({ source: 'service-record', measures: ['service-lists'], facts: (_m, _ctx, { employeeIds }) => Promise.resolve(new Map(employeeIds.filter((id) => id !== file?.employee_id).map((id) => [id, { 'service-lists': value }]))) });
    ratings = new Ratings(test.database, access, policy, trail, providers);
    raters = new Raters(test.database, access, trail);
    draws = new Draws(test.database, access, policy, trail);
    samples = new Samples(test.database, access, policy, trail, providers);
    papers = new AnonymousSheets(test.database, access, policy, trail);
  }, 120_000);
  afterAll(() => test.close());

  it('is to be drawn before it is scored, where the records list something to draw from', async () => {
    const { id: roundId } = await roundOf('service-department');
    const [without, one] = await openPeople(roundId);
    const leader = await at('group-leader', one?.scorer ?? '');
    const form = await ratings.form(leader, one?.id ?? '');
    expect([form.waiting.map((item) => item.id), form.items.some((item) => item.id === 'recipients')]).toEqual([['recipients'], false]);
    expect(await codeOf(ratings.give(leader, key(), { subjectId: one?.id ?? '', values: { recipients: '90' } }))).toBe('draw-first values.recipients');
    // Whose records list nothing is scored by hand, as before.
    const byHand = await ratings.form(await at('group-leader', without?.scorer ?? ''), without?.id ?? '');
    expect([byHand.waiting, byHand.items.map((item) => item.id)]).toEqual([[], expect.arrayContaining(['recipients', 'archive'])]);
    // Who was scored by hand before is not drawn any more, and waits for nothing.
    const [scored] = await query<{ id: string; scorer: string }>(`select s.id, a.rater_unit_path::text as scorer from scoring_subject s join scoring_assignment a on a.subject_id = s.id and a.item = 'recipients' where s.round_id = $1 and s.employee_id is not null and exists (select 1 from rating r where r.subject_id = s.id and r.item = 'recipients') limit 1`, [roundId]);
    expect((await ratings.form(await at('group-leader', scored?.scorer ?? ''), scored?.id ?? '')).waiting).toEqual([]);
    // Papers are nobody's to score by name; the department that organises the round sees that they wait.
    const supervisor = await ratings.form(await at('supervisor', one?.scorer ?? ''), one?.id ?? '');
    expect([...supervisor.items, ...supervisor.waiting].map((item) => item.id)).not.toContain('documents');
    expect((await ratings.form(await at('service-department', 'ly.service'), one?.id ?? '')).waiting.map((item) => item.id)).toEqual(['recipients', 'documents']);
  });

  it('is drawn once by the committed seed and the document’s numbers, of whoever was not scored before, so that anyone draws it again', async () => {
    const round = await roundOf('service-department');
    const [without] = await openPeople(round.id);
    const unscored = await query<{ id: string }>(`select id from scoring_subject s where round_id = $1 and id <> $2 and employee_id is not null and not exists (select 1 from rating r where r.subject_id = s.id and r.item = 'recipients')`, [round.id, without?.id]);
    const head = await at('service-department', 'ly.service');
    expect(await codeOf(samples.draw(await at('group-leader', 'ly.service.t1'), key(), round.id))).toBe('round-unknown roundId');
    await samples.draw(head, key(), round.id);
    expect(await codeOf(samples.draw(head, key(), round.id))).toBe('drawn-already roundId');
    const kept = await keptOf(round.id);
    expect(kept.filter((draw) => draw.kind === 'recipients').map((draw) => draw.subject_id).sort()).toEqual(unscored.map((one) => one.id).sort());
    expect(kept.some((draw) => draw.subject_id === without?.id)).toBe(false);
    expect(kept.length).toBeGreaterThan(10);
    for (const draw of kept) {
      expect(drawBy(round.seed, { ...draw, subjectId: draw.subject_id })).toEqual(draw.drawn);
      // Three cases, two of a group, two of activities, what the group lacks made up by others; two stakeholders beside them. Visits are among the other papers.
      if (draw.kind === 'recipients') expect([draw.drawn.length, count(draw.drawn, 'group'), count(draw.drawn, 'stakeholders')]).toEqual([9, 1, 2]);
      else expect([draw.drawn.length, count(draw.drawn, 'casework'), count(draw.drawn, 'visit')]).toEqual([3, 0, 0]);
    }
    const wanted = await query<{ item: string; wanted: number; n: number }>(`select item, wanted, count(*)::int as n from scoring_assignment where round_id = $1 and drawn group by 1, 2 order by 1`, [round.id]);
    expect(wanted.map(({ item, wanted: sheets }) => [item, sheets])).toEqual([['documents', 3], ['recipients', 9]]);
    expect((await draws.of(head, round.id)).filter((draw) => draw.subjectId !== null).map((draw) => draw.title)).toEqual(expect.arrayContaining(['服务文书', '服务对象和利益相关方']));
    expect(await draws.of(await at('supervisor', 'ly.service.t1'), round.id)).toEqual([]);
  });

  it('is drawn for the centre and for home care too: fewer where there are fewer, nothing in another’s stead', async () => {
    const department = await at('project-department', 'ly.projects');
    const found: Record<string, string[]> = {};
    for (const scheme of ['centre', 'home-care']) {
      await rounds.open(department, key(), { scheme, unitId: department.unitId, year: 2026, number: 2, announcement: null, ratingEndsOn: null });
      const round = await roundOf(scheme);
      // The demonstration keeps files of some of the centre’s people only.
      await query('update scoring_subject set employee_id = uuidv7() where round_id = $1 and employee_id is null', [round.id]);
      await samples.draw(department, key(), round.id);
      for (const draw of await keptOf(round.id)) {
        expect(drawBy(round.seed, { ...draw, subjectId: draw.subject_id })).toEqual(draw.drawn);
        const kinds = [...new Set(draw.drawn.map((name) => name.slice(0, name.indexOf(':'))))].sort().map((kind) => `${kind} ${count(draw.drawn, kind)}`);
        found[`${scheme} ${draw.cohort} ${draw.item}`] = kinds;
        const [slot] = await query<{ wanted: number }>(`select wanted from scoring_assignment where subject_id = $1 and item = $2 and drawn`, [draw.subject_id, draw.item]);
        expect(slot?.wanted).toBe(draw.drawn.length);
      }
    }
    expect(found).toEqual({
      // No case is on the list; nine of group, activity and visit are, of which five visits, one activity and one group.
      'centre social-worker archives-of-social-worker': ['activity 1', 'group 1', 'visit 5'], 'centre social-worker recipients': ['any 5'],
      'centre assistant archives-of-assistant': ['activity 1', 'group 1', 'visit 5'], 'centre assistant recipients': ['any 5'],
      ...Object.fromEntries(['leader', 'social-worker', 'assistant'].map((cohort) => [`home-care ${cohort} recipients`, expect.arrayContaining([expect.stringMatching(/^programme [5-9]$/)])])),
    });
    const sizes = await query<{ n: number }>(`select distinct d.size as n from scoring_draw d join scoring_round o on o.id = d.round_id where o.scheme = 'home-care' and o.number = 2 and d.subject_id is not null`);
    expect(sizes).toEqual([{ n: 10 }]);
  });

  it('is given sheet by sheet for what was drawn: each code once, by whomever, and the mean is the score', async () => {
    const { id: roundId, unit_path: unitPath } = await roundOf('service-department');
    const draw = (await keptOf(roundId)).find((one) => one.kind === 'recipients');
    const [slot] = await query<{ scorer: string }>(`select rater_unit_path::text as scorer from scoring_assignment where subject_id = $1 and item = 'recipients'`, [draw?.subject_id]);
    const [first = '', second = '', ...rest] = draw?.drawn ?? [];
    const subjectId = draw?.subject_id ?? '';
    const leader = await at('group-leader', slot?.scorer ?? '');
    const give = (ctx: RequestContext, recipients: unknown): Promise<string> => codeOf(ratings.give(ctx, key(), { subjectId, values: { recipients: recipients as never } }));
    expect((await ratings.form(leader, subjectId)).drawn.get('recipients')?.left).toEqual(draw?.drawn);
    expect([await give(leader, '90'), await give(leader, [{ drawn: 'casework:B99', value: '90' }]), await give(leader, [{ drawn: first, value: '90' }, { drawn: first, value: '80' }])])
      .toEqual(['wrong-type values.recipients', 'unknown-value values.recipients[0].drawn', 'duplicate values.recipients[1].drawn']);
    expect(await give(leader, [{ drawn: first, value: '90' }])).toBe('taken');
    const another = await at('group-leader', slot?.scorer ?? '');
    expect((await ratings.form(another, subjectId)).drawn.get('recipients')?.left).toEqual([second, ...rest]);
    expect(await give(another, [{ drawn: first, value: '70' }])).toBe('unknown-value values.recipients[0].drawn');
    expect(await give(another, [second, ...rest].map((code) => ({ drawn: code, value: '81.5' })))).toBe('taken');
    expect(await give(leader, [{ drawn: first, value: '91' }])).toBe('rated-already values.recipients');
    expect((await ratings.form(leader, subjectId)).given['recipients']).toEqual({ [first]: '90.00' });
    expect(await query('select given, wanted from scoring_assignment where subject_id = $1 and item = $2', [subjectId, 'recipients'])).toEqual([{ given: 9, wanted: 9 }]);
    // The table itself refuses a second sheet for the same code while the first stands.
    await expect(query(`insert into rating (unit_path, round_id, subject_id, item, party, value, given_by, given_at, sheet, respondent, drawn) select unit_path, round_id, subject_id, item, party, value, uuidv7(), given_at, 99, respondent, true from rating where subject_id = $1 and drawn limit 1`, [subjectId])).rejects.toThrow('rating_drawn_once');
    const head = await at('service-department', 'ly.service');
    await rounds.settle(head, key(), { id: roundId, settings: { cutoffs: { first: '92', second: '84', third: '76' }, posts: 60, fixedAllowances: '72000.00' } });
    const runId = await test.database.run(head, (m) => carryOut(m, head, policy, { id: roundId, unitPath }, providers));
    const [scored] = await query<{ mean: string }>(`select facts #>> '{scores,recipients}' as mean from scoring_result where run_id = $1 and subject_id = $2`, [runId, subjectId]);
    // (90 + 8 × 81.5) ÷ 9 = 82.444…
    expect(scored?.mean).toBe('82.44');
    // Struck out, it is wanted again, and only that one.
    const [wrong] = await query<{ id: string }>(`select id from rating where subject_id = $1 and respondent = $2`, [subjectId, second]);
    await ratings.strike(head, key(), { id: wrong?.id ?? '', reason: '电话打错' });
    expect((await ratings.form(leader, subjectId)).drawn.get('recipients')?.left).toEqual([second]);
  });

  it('is, of papers, scored without names: no answer to the scorer says whose they are, and no answer to the worker who scored them', async () => {
    const { id: roundId } = await roundOf('service-department');
    const committee = await at('supervision-committee', 'ly');
    expect((await query<{ n: number }>(`select count(*)::int as n from todo where subject = 'ScoringPaper' and subject_id = $1 and party = 'supervision-committee' and finished_at is null`, [roundId]))[0]?.n).toBe(1);
    const [round] = (await papers.rounds(committee)).filter((one) => one.roundId === roundId);
    const listed = await papers.sheets(committee, roundId, 100, 0);
    const [drawn] = await query<{ n: number }>(`select sum(cardinality(drawn))::int as n from scoring_draw where round_id = $1 and kind = 'documents'`, [roundId]);
    expect([round?.sheets, listed.total, listed.left, listed.lines.length]).toEqual([drawn?.n, drawn?.n, drawn?.n, drawn?.n]);
    const people = await test.database.run({ tenantId: TENANT }, (m) => m.find(ScoringSubject, { where: { roundId } }));
    const unsaid = people.flatMap((one) => [one.id, one.personId, one.employeeId ?? '', one.personName, one.unitName, one.unitPath]).filter((word) => word !== '');
    const hides = (said: unknown): string[] => unsaid.filter((word) => JSON.stringify(said).includes(word));
    const [sheet] = listed.lines;
    if (!sheet) throw new Error('no paper');
    // Own papers of one person have nothing in common, and the draw behind them is not shown.
    expect(new Set(listed.lines.map((one) => one.id)).size).toBe(listed.lines.length);
    expect([hides([round, listed.lines]), await draws.of(committee, roundId)]).toEqual([[], []]);
    const before = await raters.people(committee, page, roundId);
    const counted = (ctx: RequestContext): Promise<number[]> => test.database.run(ctx, (m) => raters.outstanding(m, ctx, before.edges.map((edge) => edge.node.id)));
    const owed = await counted(committee);
    expect(await codeOf(papers.give(committee, key(), { roundId, values: { [sheet.id]: '188' } }))).toBe(`out-of-range values.${sheet.id}`);
    expect(hides(await papers.give(committee, key(), { roundId, values: { [sheet.id]: '88' } }))).toEqual([]);
    const [row] = await query<{ subject_id: string; person_id: string; respondent: string; given_by: string }>(`select r.*, s.person_id from rating r join scoring_subject s on s.id = r.subject_id where r.given_by = $1 and r.drawn`, [committee.userId]);
    expect([row?.respondent, listed.lines.some((one) => one.code === row?.respondent)]).toEqual([sheet.code, true]);
    // Nothing that the scorer reads by name changes with it: neither the list nor the form nor what is still owed.
    expect(await counted(committee)).toEqual(owed);
    const form = await ratings.form(committee, row?.subject_id ?? '');
    expect([Object.keys(form.given), [...form.items, ...form.waiting].map((item) => item.id)]).toEqual([[], expect.not.arrayContaining(['documents'])]);
    expect(await codeOf(ratings.give(committee, key(), { subjectId: row?.subject_id ?? '', values: { documents: [{ drawn: sheet.code, value: '90' }] } }))).toBe('item-unknown values.documents');
    expect(await codeOf(ratings.givenFor(committee, row?.subject_id ?? ''))).toBe('subject-unknown subjectId');
    expect((await papers.sheets(committee, roundId, 100, 0)).lines.find((one) => one.id === sheet.id)?.value).toBe('88.00');
    // Given once, it is nobody’s to give again.
    expect(await codeOf(papers.give(committee, key(), { roundId, values: { [sheet.id]: '89' } }))).toBe(`sheet-given values.${sheet.id}`);
    const another = await at('supervision-committee', 'ly');
    expect((await papers.sheets(another, roundId, 100, 0)).total).toBe(listed.total - 1);
    expect(await codeOf(papers.give(another, key(), { roundId, values: { [sheet.id]: '89' } }))).toBe(`sheet-unknown values.${sheet.id}`);
    // The worker reads neither the sheet nor who gave it; who organises the round sees all of it.
    const worker = await at('frontline-social-worker', 'ly.service.t1', row?.person_id);
    expect((await papers.sheets(worker, roundId, 100, 0)).total).toBe(0);
    expect(await codeOf(ratings.givenFor(worker, row?.subject_id ?? ''))).toBe('subject-unknown subjectId');
    const told = await ratings.givenFor(await at('service-department', 'ly.service'), row?.subject_id ?? '');
    expect(told.map((rating) => [rating.item, rating.respondent, rating.givenBy])).toContainEqual(['documents', sheet.code, committee.userId]);
  });

  it('is all in before the results go to those who approve them, or done without for a reason', async () => {
    const [round] = await query<{ id: string; workflow_instance_id: string }>(`select id, workflow_instance_id from scoring_round where scheme = 'home-care' and number = 1`);
    const head = await at('department-head', 'ly.projects');
    const compute = (): Promise<string> => codeOf(test.database.run(head, (m) => workflow.act(m, head, round?.workflow_instance_id ?? '', { transition: 'compute', note: '示范', form: {} })));
    await query(`update scoring_assignment set drawn = true, wanted = given + 2 where id = (select id from scoring_assignment where round_id = $1 and item = 'recipients' limit 1)`, [round?.id]);
    expect(await compute()).not.toBe('taken');
    await raters.waive(await at('project-department', 'ly.projects'), key(), { roundId: round?.id ?? '', item: 'recipients', reason: '服务对象已搬迁' });
    expect(await compute()).toBe('taken');
  });

  it('is scored by the unit drawn for it or by those over all, never by the person’s own', async () => {
    const { id: roundId } = await roundOf('service-department');
    const own = await openPeople(roundId);
    const reachOf = async (path: string): Promise<Set<string>> => {
      const { lines } = await papers.sheets(await at('supervisor', path), roundId, 100, 0);
      const held = await query<{ path: string }>(`select distinct s.unit_path::text as path from scoring_draw d join scoring_subject s on s.id = d.subject_id where d.round_id = $1 and d.kind = 'documents' and exists (select 1 from unnest(d.drawn) c (code) where encode(sha256(convert_to((select seed from scoring_round where id = $1) || '/' || d.id || '/' || c.code, 'UTF8')), 'hex') = any($2::text[]))`, [roundId, lines.map((line) => line.id)]);
      return new Set(held.map((one) => one.path));
    };
    for (const path of ['ly.service.t1', 'ly.service.t2']) expect((await reachOf(path)).has(path)).toBe(false);
    const [some] = own.slice(1);
    expect([...(await reachOf(some?.scorer ?? ''))].length).toBeLessThanOrEqual(1);
  });
});
