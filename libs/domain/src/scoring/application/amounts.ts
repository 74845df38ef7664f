import { consequencesOf, dec, type Decimal, type ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringAmount } from '../persistence/amount-entity.js';
import { ScoringResult, ScoringRound, ScoringSubject, type Consequence } from '../persistence/entities.js';
import { titleOf } from './round-title.js';

/** An amount that somebody decides. */
export interface NewAmount {
  readonly resultId: string;
  /** Id of the consequence whose limits it lies within. */
  readonly consequence: string;
  /** Yuan, at most two decimals. */
  readonly amount: string;
  readonly reason: string;
}

const YUAN = /^\d{1,10}(\.\d{1,2})?$/u;

/** Whether an amount lies within what a result leaves open. */
export function fits(consequence: Consequence, amount: Decimal | undefined): boolean {
  const { range } = consequence;
  return range !== undefined && amount !== undefined && amount.gte(range.min) && amount.lte(range.max);
}

/** Amounts in force for some people of rounds, by `subject consequence`. */
export async function amountsOf(m: EntityManager, subjectIds: readonly string[]): Promise<ReadonlyMap<string, ScoringAmount>> {
  if (subjectIds.length === 0) return new Map();
  const held = await m.find(ScoringAmount, { where: { subjectId: In([...subjectIds]), replacedAt: IsNull() } });
  return new Map(held.map((amount) => [`${amount.subjectId} ${amount.consequence}`, amount]));
}

interface Undecided {
  readonly personName: string;
  readonly consequence: Consequence;
}

/** People of the standing results whose amount is still open, or no longer within the limits. */
async function undecidedOf(m: EntityManager, round: Pick<ScoringRound, 'jobRunId'>): Promise<Undecided[]> {
  const rows: { subject_id: string; person_name: string; consequences: readonly Consequence[] }[] = await m.query(
    `select r.subject_id, s.person_name, r.consequences from scoring_result r join scoring_subject s on s.id = r.subject_id
      where r.run_id = $1 and exists (select 1 from jsonb_array_elements(r.consequences) c where c ? 'range') order by s.person_name, r.subject_id`, [round.jobRunId]);
  const amounts = await amountsOf(m, rows.map((row) => row.subject_id));
  return rows.flatMap(({ subject_id: subject, person_name: personName, consequences }) =>
    consequences.filter((one) => one.range && !fits(one, amounts.get(`${subject} ${one.id}`)?.amount)).map((consequence) => ({ personName, consequence })));
}

const OPEN_TODO = `subject = 'ScoringAmount' and subject_id = $1 and finished_at is null`;

/** Asks the party that the document names to decide what a final round leaves open; one to-do a round, taken back when nothing is left. */
export async function askForAmounts(m: EntityManager, ctx: RequestContext, round: ScoringRound, scheme: ScoringScheme): Promise<void> {
  const ranges = consequencesOf(scheme, round.number, false).flatMap(({ id, range }) => (range ? [{ id, by: range.by, provision: range.provision.id }] : []));
  if (ranges.length === 0) return;
  const open = await undecidedOf(m, round);
  if (open.length === 0) {
    await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'decided' where ${OPEN_TODO}`, [round.id, ctx.at, ctx.userId]);
    return;
  }
  for (const { id, by, provision } of ranges) {
    const people = open.filter(({ consequence }) => consequence.id === id);
    const [first] = people;
    if (!first) continue;
    // The party nearest above the round's unit; where it sits elsewhere in the house, there.
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_provision)
         select 'act', 'ScoringAmount', $1::uuid, $2, coalesce((select ms.unit_path from membership ms where ms.role = $3 and ms.valid_to is null and ms.stands_in_for is null
             order by ms.unit_path @> $4::ltree desc, nlevel(ms.unit_path) desc, ms.unit_path limit 1), $4::ltree), $3, $5, $6, $7
          where not exists (select 1 from todo where ${OPEN_TODO} and party = $3)`,
      [round.id, `${titleOf(scheme, round)}：${people.length} 人的${first.consequence.zh}待定`, by, round.unitPath, ctx.userId, ctx.at, provision]);
  }
}

/** Money that the document leaves open within limits: decided person by person, with a reason, never by itself. */
@Injectable()
export class Amounts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /**
   * Decides an amount within the limits of a standing result; a later decision replaces it. Acts once per key.
   *
   * @throws Refused `result-unknown`, `amount-not-open`, `amount-form`, `amount-outside` by field.
   */
  decide(ctx: RequestContext, key: string, input: NewAmount): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideScoringAmount', input }, async (m) => {
      const result = await m.findOneBy(ScoringResult, { id: input.resultId });
      if (!result || !this.access.can(ctx, 'decide-amount', 'ScoringResult', result)) throw refuseScoring('result-unknown', { field: 'resultId' });
      const round = await m.findOneOrFail(ScoringRound, { where: { id: result.roundId }, lock: { mode: 'pessimistic_write' } });
      const consequence = result.consequences.find((one) => one.id === input.consequence && one.range);
      if (!consequence?.range || round.jobRunId !== result.runId) throw refuseScoring('amount-not-open', { field: 'consequence' });
      const judge = await this.policy.judge(m, ctx);
      const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
      const rule = scheme.consequences.find((one) => one.id === consequence.id)?.range;
      const cited = rule ? { provision: rule.provision.id } : {};
      if (!YUAN.test(input.amount)) throw refuseScoring('amount-form', { field: 'amount' });
      if (!fits(consequence, dec(input.amount))) throw refuseScoring('amount-outside', { field: 'amount', values: { ...consequence.range, amount: input.amount }, ...cited });
      if (input.reason.trim() === '') throw refuseScoring('amount-reason', { field: 'reason' });
      const before = await m.findOneBy(ScoringAmount, { subjectId: result.subjectId, consequence: consequence.id, replacedAt: IsNull() });
      if (before) await m.save(Object.assign(before, { replacedAt: ctx.at }));
      const subject = await m.findOneByOrFail(ScoringSubject, { id: result.subjectId });
      const row = await m.save(m.create(ScoringAmount, {
        unitPath: result.unitPath, roundId: round.id, subjectId: subject.id, resultId: result.id, personId: result.personId, personName: subject.personName, consequence: consequence.id, consequenceName: consequence.zh,
        amount: dec(input.amount), reason: input.reason.trim(), decidedBy: ctx.userId, decidedOn: dayInChina(ctx.at), replacedAt: null,
      }));
      if ((await undecidedOf(m, round)).length === 0) await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'decided' where ${OPEN_TODO}`, [round.id, ctx.at, ctx.userId]);
      this.trail.write(m, ctx, {
        action: 'decide-scoring-amount', subject: 'ScoringAmount', subjectId: row.id, unitPath: row.unitPath, before: before ? { amount: before.amount.toFixed(2), reason: before.reason } : null,
        after: { amount: row.amount.toFixed(2), reason: row.reason, min: consequence.range.min, max: consequence.range.max }, ...cited,
      });
      return { id: row.id };
    });
  }
}
