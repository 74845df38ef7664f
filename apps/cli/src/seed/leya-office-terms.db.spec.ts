// The office round keeps the days of its document: managers' sheets, everybody else's, the board's; what is late is reported once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chaseDue } from '@gongqiao/domain/scoring';
import { systemContext } from '@gongqiao/platform/context';
import { LEYA } from './leya-staff.js';
import { ScoringHouse } from './testing/scoring-house.js';

const NOTICE = '2026-12-01';
const MANAGERS_DUE = '2026-12-04';
const OTHERS_DUE = '2026-12-07';
const BOARD_DUE = '2026-12-09';
const house = new ScoringHouse(`${NOTICE}T02:00:00Z`);

interface Told { readonly party: string; readonly path: string; readonly due: string | null; readonly provision: string | null; readonly title: string }

describe('the terms of the office round', () => {
  let roundId = '';
  const steps = (): Promise<Told[]> => house.query(`select party, unit_path::text as path, due_on::text as due, due_provision as provision, title from todo where subject = 'ScoringRound' and subject_id = $1 and kind = 'act' and finished_at is null order by party, path`, [roundId]);
  const reports = (): Promise<Told[]> => house.query(`select party, unit_path::text as path, due_on::text as due, due_provision as provision, title from todo where subject = 'ScoringRound' and subject_id = $1 and kind = 'supervise' order by due_on`, [roundId]);
  const chase = async (on: string): Promise<void> => {
    const { test, policy } = house.parts;
    await chaseDue(test.database, policy).run(systemContext({ id: LEYA.tenantId, rootUnitId: randomUUID(), rootUnitPath: 'ly' }, new Date(`${on}T08:00:00+08:00`), 'spec'));
  };

  beforeAll(async () => {
    await house.start();
    const hr = await house.at('hr', 'ly.office');
    const [unit] = await house.query<{ id: string }>(`select id from org_unit where path = 'ly'`);
    ({ id: roundId } = await house.parts.rounds.open(hr, randomUUID(), { scheme: 'office', unitId: unit?.id ?? '', year: 2026, number: 1 }));
  }, 120_000);
  afterAll(() => house.close());

  it('are decided when it is opened, and kept with their reasons', async () => {
    expect(await house.round(roundId)).toMatchObject({ notifiedOn: NOTICE, collectedOn: null, ratingEndsOn: OTHERS_DUE });
    const [kept] = await house.query<{ output: object; field: string; steps: number }>(`select output, field, jsonb_array_length(reasons) as steps from decision_result d join scoring_round o on o.terms_result_id = d.id where d.decision = 'leya.evaluation.officeDeadlines' and o.id = $1`, [roundId]);
    expect(kept).toMatchObject({ field: 'terms', output: { managersDueOn: MANAGERS_DUE, assessorsDueOn: OTHERS_DUE, boardDueOn: null } });
    expect(kept?.steps).toBeGreaterThan(0);
  });

  it('are the due days of the sheets, of the raters’ to-dos and of the steps', async () => {
    await house.parts.draws.draw(await house.at('supervisory-board', 'ly'), randomUUID(), roundId);
    const sheets = await house.query<{ assessor: string; due: string }>(`select distinct regexp_replace(item, '-(quality|performance|colleagues)-.*$', '') as assessor, due_on::text as due from scoring_assignment where round_id = $1 order by 1`, [roundId]);
    expect(Object.fromEntries(sheets.map(({ assessor, due }) => [assessor, due]))).toEqual({
      board: OTHERS_DUE, 'department-head': MANAGERS_DUE, 'department-staff': OTHERS_DUE, 'director-general': MANAGERS_DUE, frontline: OTHERS_DUE, managers: MANAGERS_DUE, 'supervisors-and-leaders': OTHERS_DUE,
    });
    const dueOf = async (role: string, path: string): Promise<(string | null)[]> =>
      (await house.query<{ due: string }>(`select due_on::text as due from todo where subject = 'ScoringRating' and subject_id = $1 and user_id = $2`, [roundId, (await house.at(role, path)).userId])).map((todo) => todo.due);
    expect(await dueOf('department-head', 'ly.service')).toEqual([MANAGERS_DUE]);
    expect(await dueOf('board', 'ly')).toEqual([OTHERS_DUE]);
    expect((await steps()).map(({ party, path, due, provision }) => [party, path, due, provision])).toEqual([
      ['department-head', 'ly.projects', MANAGERS_DUE, 'LY-PERF-OFF-5.3c'], ['department-head', 'ly.service', MANAGERS_DUE, 'LY-PERF-OFF-5.3c'], ['supervisory-board', 'ly', MANAGERS_DUE, 'LY-PERF-OFF-5.3c'],
    ]);
  });

  it('are reported to the supervisory board when they are not kept, each day once', async () => {
    await chase(MANAGERS_DUE);
    expect(await reports()).toEqual([]);
    await chase('2026-12-05');
    await chase('2026-12-06');
    const [report, ...more] = await reports();
    expect(more).toEqual([]);
    expect(report).toMatchObject({ party: 'supervisory-board', path: 'ly', due: MANAGERS_DUE, provision: 'LY-PERF-OFF-5.3c' });
    expect(report?.title).toMatch(/2026.*应于 2026-12-04 完成，已逾期：\d+ 份评分表未交，「已通知」一步未办完/);
    // Who gives the rest late is reported with the next day of the document, not again with this one.
    expect(await house.act(await house.at('department-head', 'ly.service', { on: '2026-12-07' }), roundId, 'selfAssess')).toBe('taken');
    expect((await steps()).map(({ party, path, due }) => [party, path, due])).toEqual([['hr', 'ly.office', OTHERS_DUE]]);
    await chase('2026-12-08');
    expect((await reports()).map((one) => one.due)).toEqual([MANAGERS_DUE, OTHERS_DUE]);
  });

  it('run on from the day of collection to the board', async () => {
    await house.query(
      `insert into rating (unit_path, round_id, subject_id, item, party, value, given_by, given_at)
         select a.unit_path, a.round_id, a.subject_id, a.item, 'board', to_jsonb('90'::text), coalesce(a.rater_id, uuidv7()), '2026-12-07T09:00:00+08:00' from scoring_assignment a where a.round_id = $1`, [roundId]);
    await house.query('update scoring_assignment set given = wanted where round_id = $1', [roundId]);
    const hr = await house.at('hr', 'ly.office', { on: OTHERS_DUE });
    await house.parts.rounds.settle(hr, randomUUID(), { id: roundId, settings: { hrReport: true } });
    await house.run(hr, { id: roundId, unitPath: 'ly' });
    expect(await house.act(hr, roundId, 'collect')).toBe('taken');
    expect(await house.round(roundId)).toMatchObject({ collectedOn: OTHERS_DUE });
    expect((await steps()).map(({ party, due }) => [party, due])).toEqual([['supervisory-board', BOARD_DUE]]);
    expect(await house.act(await house.at('supervisory-board', 'ly', { on: '2026-12-08' }), roundId, 'submit')).toBe('taken');
    expect((await steps()).map(({ party, due }) => [party, due])).toEqual([['board', BOARD_DUE]]);
    const [kept] = await house.query<{ output: object }>(`select output from decision_result d join scoring_round o on o.terms_result_id = d.id where o.id = $1`, [roundId]);
    expect(kept?.output).toEqual({ managersDueOn: MANAGERS_DUE, assessorsDueOn: OTHERS_DUE, boardDueOn: BOARD_DUE });
    await chase('2026-12-10');
    expect((await reports()).map((one) => one.due)).toEqual([MANAGERS_DUE, OTHERS_DUE, BOARD_DUE]);
    expect((await reports()).at(-1)?.title).toContain('「待理事会审议」一步未办完');
  });
});
