// Who left within the period is enrolled, and takes part, is left out or has given up the money as the handbook says, scheme by scheme.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dec, itemsOf, type JsonObject } from '@gongqiao/kernel';
import type { Consequence } from '@gongqiao/domain/scoring';
import { ratingOf } from './leya-ratings.js';
import { PROJECT_SETTINGS, SERVICE_SETTINGS } from './leya-scoring-rounds.js';
import { LEYA } from './leya-staff.js';
import { insertRows } from './province/insert-rows.js';
import { Random } from './province/random.js';
import { ScoringHouse, codeOf } from './testing/scoring-house.js';

const TODAY = '2026-07-10';
const GIVEN = `${TODAY}T09:00:00+08:00`;
const house = new ScoringHouse(`${TODAY}T02:00:00Z`);
const key = (): string => randomUUID();

/** How each of the four left: finished, unfinished, early in the period, before it; and a newcomer who left within three months. */
const LEFT = { finished: '2026-05-20', unfinished: '2026-05-20', early: '2026-02-10', before: '2025-12-20', newcomer: '2026-02-20' } as const;
type Case = keyof typeof LEFT;
const HIRED_LATE = '2025-12-15';

interface Tried {
  readonly scheme: string;
  readonly path: string;
  /** Where the leavers worked. */
  readonly places: string;
  /** Where they are put first: the demonstration keeps no files of the centre's own people. */
  readonly movedTo?: string;
  readonly department: string;
  readonly settings: JsonObject;
  /** How each takes part; null who is not enrolled. */
  readonly standing: Readonly<Record<Case, string | null>>;
}

const TRIED: readonly Tried[] = [
  {
    scheme: 'service-department', path: 'ly.service', places: 'ly.service', department: 'service-department', settings: SERVICE_SETTINGS,
    // 考评期内工作不满三个月的不在范围: who left in February, and who came for two months.
    standing: { finished: 'participates', unfinished: 'forfeited', early: 'not-covered', before: null, newcomer: 'not-covered' },
  },
  {
    scheme: 'home-care', path: 'ly.projects', places: 'ly.projects.h2', department: 'project-department', settings: { ...PROJECT_SETTINGS, averageQuota: '2340.00' },
    standing: { finished: 'participates', unfinished: 'forfeited', early: 'participates', before: null, newcomer: 'reference-only' },
  },
  {
    scheme: 'centre', path: 'ly.projects', places: 'ly.projects.h3', movedTo: 'ly.projects.c1', department: 'project-department', settings: { ...PROJECT_SETTINGS, averageQuota: '2340.00' },
    standing: { finished: 'participates', unfinished: 'forfeited', early: 'participates', before: null, newcomer: 'reference-only' },
  },
];

interface Row { readonly person_id: string; readonly standing: string | null; readonly standing_result_id: string | null; readonly tier: string | null; readonly rank: number | null; readonly consequences: readonly Consequence[] }

/** Sheets and registers of everybody, the same for all: who leaves is judged by how they left, not by their scores. */
async function rateAll(scheme: string, roundId: string): Promise<void> {
  const { test, pack } = house.parts;
  const spec = pack.schemes.find((held) => held.id === scheme);
  if (!spec) throw new Error(scheme);
  await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
    const subjects: { id: string; unit_path: string; cohort: string }[] = await m.query('select id, unit_path::text as unit_path, cohort from scoring_subject where round_id = $1 order by id', [roundId]);
    const random = new Random(20260710);
    const stamp = { created_at: GIVEN, updated_at: GIVEN, version: 1 };
    await insertRows(m, 'rating', subjects.flatMap((subject) => itemsOf(spec, 1, subject.cohort).flatMap((item) => (item.measure === 'employment' ? [] : ratingOf(scheme, item.id, 1, { strength: 60, serial: 1 }, random).map((value, sheet) => ({
      id: randomUUID(), round_id: roundId, subject_id: subject.id, unit_path: subject.unit_path, item: item.id, party: item.raters[0], value, given_by: randomUUID(), sheet, given_at: GIVEN, ...stamp,
    }))))));
  });
  await house.query('update scoring_assignment set given = wanted where round_id = $1', [roundId]);
}

describe('who left within the period', () => {
  const people = new Map<string, Readonly<Record<Case, string>>>();

  beforeAll(async () => {
    await house.start();
    for (const { scheme, places, movedTo } of TRIED) {
      const found = await house.query<{ id: string }>(`select distinct e.user_id as id from employee e join membership ms on ms.user_id = e.user_id and ms.role in ('frontline-social-worker', 'community-assistant') where ms.unit_path <@ $1::ltree and e.hired_on < '2025-01-01' order by 1 limit 5`, [places]);
      const [finished = '', unfinished = '', early = '', before = '', newcomer = ''] = found.map((one) => one.id);
      expect(found.length).toBe(5);
      const who = { finished, unfinished, early, before, newcomer };
      people.set(scheme, who);
      if (movedTo !== undefined) await house.query('update membership ms set unit_id = u.id, unit_path = u.path from org_unit u where u.path = $2::ltree and ms.user_id = any($1::uuid[])', [Object.values(who), movedTo]);
      await house.query('update employee set hired_on = $2::date, probation_ends_on = $2::date + 29, confirmed_on = $2::date + 30 where user_id = $1', [newcomer, HIRED_LATE]);
      await house.query('update membership set valid_from = $2 where user_id = $1', [newcomer, HIRED_LATE]);
      for (const [name, on] of Object.entries(LEFT)) {
        await house.query('update employee set left_on = $2 where user_id = $1', [who[name as Case], on]);
        await house.query('update membership set valid_to = $2::date + 1 where user_id = $1', [who[name as Case], on]);
      }
    }
  }, 120_000);
  afterAll(() => house.close());

  it.each(TRIED)('$scheme', async ({ scheme, path, department, settings, standing }) => {
    const { rounds, ratings } = house.parts;
    const who = people.get(scheme);
    if (!who) throw new Error(scheme);
    const head = await house.at(department, path);
    const [unit] = await house.query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    const { id } = await rounds.open(head, key(), { scheme, unitId: unit?.id ?? '', year: 2026, number: 1 });
    const enrolled = await house.query<{ id: string; person_id: string }>('select id, person_id from scoring_subject where round_id = $1', [id]);
    const subjectOf = new Map(enrolled.map((one) => [one.person_id, one.id]));
    for (const name of Object.keys(LEFT) as Case[]) expect([name, subjectOf.has(who[name])]).toEqual([name, standing[name] !== null]);
    await rateAll(scheme, id);
    expect(await codeOf(ratings.give(head, key(), { subjectId: subjectOf.get(who.unfinished) ?? '', values: { 'materials-complete': false } }))).toBe('taken');
    // Nobody holds up the others by having left: of who takes no part, nothing is asked.
    await house.query(`delete from rating where subject_id = $1 and item <> 'materials-complete'`, [subjectOf.get(who.unfinished)]);
    await rounds.settle(head, key(), { id, settings });
    await house.run(head, await house.round(id));
    const rows = await house.query<Row>('select r.* from scoring_result r join scoring_round o on o.job_run_id = r.run_id where o.id = $1', [id]);
    const rowOf = new Map(rows.map((row) => [row.person_id, row]));
    for (const name of Object.keys(LEFT) as Case[]) {
      const row = rowOf.get(who[name]);
      expect([name, row?.standing ?? null]).toEqual([name, standing[name]]);
      if (!row) continue;
      const paid = row.consequences.filter((one) => one.amount !== null && dec(one.amount).gt(0));
      // Who takes part has a tier and its money like anybody else; who does not has neither, with the reason kept.
      if (standing[name] === 'participates') expect([name, row.tier !== null, row.rank !== null, paid.length]).toEqual([name, true, true, 1]);
      else expect([name, row.tier, row.rank, paid]).toEqual([name, null, null, []]);
      const [kept] = await house.query<{ decision: string; status: string }>(`select decision, output->>'status' as status from decision_result where id = $1`, [row.standing_result_id]);
      expect(kept).toEqual({ decision: 'leya.evaluation.participation', status: standing[name] });
    }
  });
});
