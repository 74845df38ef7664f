// Every party that the handbook has hold a step of a round can take it, wherever it sits in the house.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Workflow } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { WorkflowInstance } from '@gongqiao/platform/workflow';
import { LEYA } from './leya-staff.js';
import { ScoringHouse } from './testing/scoring-house.js';

const AT = '2026-10-20T02:00:00Z';
const PLACES = { 'service-department': 'ly.service', 'service-incentive': 'ly.service', quarter: 'ly', 'home-care': 'ly.projects', centre: 'ly.projects', logistics: 'ly.projects.c1', office: 'ly', leader: 'ly.projects' } as const;
const house = new ScoringHouse(AT);

interface Seat { readonly user_id: string; readonly unit_id: string; readonly path: string }

/** Whoever holds a party in the house. */
const seatsOf = (party: string): Promise<Seat[]> => house.query('select user_id, unit_id, unit_path::text as path from membership where role = $1 and valid_to is null order by unit_path, user_id', [party]);
const contextOf = (party: string, { user_id: userId, unit_id: unitId, path: unitPath }: Seat): RequestContext => ({ tenantId: LEYA.tenantId, userId, unitId, unitPath, roles: [party], requestId: 'spec', ip: null, at: new Date(AT) });

/** Parties that hold a state and cannot take a step of theirs in it, from any of their seats in the house. */
async function stuckIn(flow: Workflow, instance: WorkflowInstance, state: string): Promise<string[]> {
  const { test, workflow } = house.parts;
  const { holders = [] } = flow.states[state] ?? {};
  const stuck: string[] = [];
  for (const party of holders) {
    const steps = flow.transitions.filter((step) => step.from.includes(state) && step.actors.includes(party));
    const seats = await seatsOf(party);
    if (steps.length === 0 || seats.length === 0) continue;
    const open = new Set<string>();
    for (const seat of seats) {
      const ctx = contextOf(party, seat);
      for (const act of await test.database.run(ctx, (m) => workflow.actsOf(m, ctx, instance.id))) if (act.party === party) open.add(act.transition);
    }
    stuck.push(...steps.filter((step) => !open.has(step.id)).map((step) => `${flow.id} ${state}: ${party} ${step.id}`));
  }
  return stuck;
}

describe('the parties of a round', () => {
  beforeAll(() => house.start(), 120_000);
  afterAll(() => house.close());

  it.each(Object.entries(PLACES))('of %s can each take the steps that they hold', async (scheme, path) => {
    const { test, rounds, workflow, pack } = house.parts;
    const opener = await house.at('director-general', 'ly');
    const [unit] = await house.query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    const { id } = await rounds.open(opener, `open-${scheme}`, { scheme, unitId: unit?.id ?? '', year: 2026, number: 1 });
    const { workflowInstanceId } = await house.round(id);
    const instance = await test.database.run(opener, (m) => m.findOneByOrFail(WorkflowInstance, { id: workflowInstanceId ?? '' }));
    const flow = pack.workflows.find((held) => held.id === instance.workflow);
    if (!flow) throw new Error(`no workflow ${instance.workflow}`);
    const stuck: string[] = [];
    for (const [state, { final, holders = [] }] of Object.entries(flow.states)) {
      if (final === true) continue;
      await test.database.run(opener, (m) => workflow.enter(m, opener, instance, { to: state, final: false, holders, dueOn: null, dueProvision: null }, {}, 'spec'));
      stuck.push(...(await stuckIn(flow, instance, state)));
    }
    expect(stuck).toEqual([]);
  });

  it('of another department are not asked: the heads of the projects have nothing of the service department’s round', async () => {
    const asked = await house.query<{ path: string }>(`select distinct t.unit_path::text as path from todo t join scoring_round o on o.id = t.subject_id where t.subject = 'ScoringRound' and t.kind = 'act' and o.unit_path = 'ly.service'`);
    expect(asked.map((todo) => todo.path).filter((place) => place.startsWith('ly.projects'))).toEqual([]);
    expect(asked.map((todo) => todo.path)).toContain('ly.office');
  });
});
