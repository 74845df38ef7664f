import { type Honour, type HonourRules } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { seatsOf, type Addressee, type PartySeat, type WorkflowEngine, type WorkflowEntered } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { AwardNominee, AwardSignature, type AwardRound } from '../persistence/entities.js';
import { sharesMissing } from '../persistence/undivided.js';

/** A party is asked where it sits: in the units that run the award, else wherever it does, else at the round's own place. */
function placed(party: string, seats: readonly PartySeat[], runBy: readonly string[]): Addressee[] {
  const own = seats.filter((seat) => seat.role === party);
  const running = own.filter((seat) => runBy.includes(seat.kind));
  const chosen = running.length > 0 ? running : own;
  return chosen.length === 0 ? [{ party }] : chosen.map(({ path }) => ({ party, unitPath: path }));
}

interface Asked {
  readonly m: EntityManager;
  readonly ctx: RequestContext;
  readonly workflow: WorkflowEngine;
  readonly rules: HonourRules;
  readonly honour: Honour;
  readonly round: AwardRound;
}

/** Those who have not signed yet; once all have, those who may take it on. */
async function waited({ m, workflow, rules, round }: Asked, { instance, holders, act }: WorkflowEntered): Promise<readonly string[]> {
  const open = workflow.getWorkflow(instance.packId, instance.workflow).transitions.filter((one) => one.from.includes(instance.state));
  const signing = open.filter((one) => rules.does[one.id] === 'sign');
  if (signing.length === 0) return holders;
  const signed = new Set((await m.findBy(AwardSignature, { roundId: round.id })).map((one) => one.party));
  if (act && rules.does[act.transition] === 'sign') signed.add(act.party);
  else if (act) signed.clear();
  const left = holders.filter((party) => !signed.has(party) && signing.some((one) => one.actors.includes(party)));
  const onward = open.filter((one) => !['sign', 'reopen'].includes(rules.does[one.id] ?? ''));
  return left.length > 0 ? left : holders.filter((party) => onward.some((one) => one.actors.includes(party)));
}

/** Whose to-do a round is: each party in its own unit, by the notice's day; and whoever leads a team whose money is to be divided. */
export async function addresseesOf(asked: Asked, entered: WorkflowEntered): Promise<Addressee[]> {
  const { m, ctx, rules, honour, round } = asked;
  const { instance } = entered;
  const named = rules.schedule.states[instance.state];
  const day = named === undefined ? null : round[named];
  const due = instance.dueOn === null && day !== null ? { dueOn: day, dueProvision: rules.schedule.provision.id } : {};
  const parties = await waited(asked, entered);
  const seats = await seatsOf(m, [...parties, ...rules.shares.by], round.unitPath, dayInChina(ctx.at));
  const found = parties.flatMap((party) => placed(party, seats, honour.runBy));
  if (honour.stands === 'team' && rules.shares.states.includes(instance.state)) {
    const teams = await m.findBy(AwardNominee, { roundId: round.id, state: 'nominated', outcome: 'won' });
    const paths = new Set((await sharesMissing(m, teams)).map((team) => team.unitPath));
    found.push(...seats.filter((seat) => rules.shares.by.includes(seat.role) && paths.has(seat.path)).map(({ role, path }) => ({ party: role, unitPath: path })));
  }
  return found.map((one) => ({ ...one, ...due }));
}

/** Those who answer an objection, each in its own unit. */
export async function answerersOf(m: EntityManager, ctx: RequestContext, round: AwardRound, parties: readonly string[], { runBy }: Honour): Promise<Addressee[]> {
  const seats = await seatsOf(m, parties, round.unitPath, dayInChina(ctx.at));
  return parties.flatMap((party) => placed(party, seats, runBy));
}
