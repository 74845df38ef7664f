import { addMonths, dec, type JsonObject, type PlainDate, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { DecisionResult, type PolicyService } from '@gongqiao/platform/policy';
import { In, type EntityManager } from 'typeorm';
import { ScoringResult, ScoringRound, amountsOf, fits, lossesOfRounds, schemeOf, spanOf, titleOf, type Consequence, type ScoringAmount } from '../../scoring/index.js';
import type { ItemFacts } from '../model/person-facts.js';
import { payLaw, paydayFacts, type PayLaw } from '../model/rules-at-work.js';
import { readProfiles } from '../persistence/read-month.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import type { PaidReference, PayableSource, PayAsked } from './pay-facts.js';

/** How long after its end a round's money still finds its way into the wages. */
const MONTHS_BACK = 12;

interface Final {
  readonly result: ScoringResult;
  readonly round: ScoringRound;
  readonly title: string;
  readonly employeeId: string;
}

/** How long after its end money of a round that was paid is still settled, where the result was corrected. */
const MONTHS_SETTLED = 24;

/** The day on which a round's assessment ended: nobody may ask or object any more. */
function endedOn(round: ScoringRound): string {
  return [round.noticeEndsOn ?? '', round.appealEndsOn ?? ''].sort().at(-1) ?? '';
}

/** A round as a document's answers name it. */
function roundKey(round: Pick<ScoringRound, 'year' | 'number'>): string {
  return `${String(round.year)}-${String(round.number)}`;
}

/** Rounds that ended and whose money the document has go with the wages of a month or an earlier one. */
async function roundsDue(m: EntityManager, rules: PayLaw, month: string, monthsBack: number): Promise<ScoringRound[]> {
  const { to } = spanOfMonth(month);
  const rounds = await m.createQueryBuilder(ScoringRound, 'round')
    .where(`round.tenant_id = current_tenant_id() and round.state = 'final' and greatest(round.notice_ends_on, round.appeal_ends_on) between :from and :to`, { from: addMonths(to as PlainDate, -monthsBack), to })
    .orderBy('round.id').getMany();
  return rounds.filter((round) => {
    const assessedOn = endedOn(round);
    const { payday } = rules.pay;
    const facts = payday && paydayFacts(rules, month, assessedOn);
    const answer = payday && facts ? rules.own.attempt(payday.decision.name, facts, to) : null;
    const due = payday && answer?.ok ? payday.performanceMonth(answer.output) : assessedOn.slice(0, 7);
    return due !== null && due <= month;
  });
}

/** Money that follows an assessment with the wages; a bonus for the whole year is taken as such, since the law may tax it apart. */
function performance(final: Final, consequence: Consequence, rules: PayLaw, decided: ScoringAmount | undefined): ItemFacts[] {
  // Where the document leaves the amount open within limits, what was decided within them is paid, and nothing before that.
  const amount = consequence.range && decided && fits(consequence, decided.amount) ? decided.amount.toFixed(2) : consequence.amount;
  if (amount === null || dec(amount).lte(0)) return [];
  const annual = rules.pay.annualBonuses?.some((held) => held.scheme === final.round.scheme && held.consequence === consequence.id) ?? false;
  return [{ kind: annual ? 'annual-bonus' : 'performance', zh: `${final.title} ${consequence.zh}`, amount: dec(amount).toFixed(2), source: 'scoring', sourceRef: `${final.result.subjectId} ${consequence.id}`, resultId: consequence.resultId }];
}

/** Money of rounds that the answer pays now, or had kept back and releases: of each what the pay file said when the round ended. */
function released(final: Final, consequence: Consequence, rules: PayLaw, answer: JsonObject, moneyOf: (round: string) => string | null): ItemFacts[] {
  const release = rules.pay.releases.find((held) => held.scheme === final.round.scheme && held.consequence === consequence.id);
  const rounds = release?.rounds(answer) ?? [];
  return rounds.flatMap(({ round, zh, outcome }, i): ItemFacts[] => {
    const due = i === rounds.length - 1 ? outcome === 'paid' : outcome === 'released';
    const money = due ? moneyOf(round) : null;
    if (!release || money === null || dec(money).isZero()) return [];
    const words = outcome === 'released' ? `${zh}${release.zh}（补发）` : `${zh}${release.zh}`;
    return [{ kind: 'performance', zh: words, amount: dec(money).toFixed(2), source: 'scoring', sourceRef: `${release.scheme} ${round} ${final.employeeId}`, resultId: consequence.resultId }];
  });
}

/** What a sanction in force leaves of an amount: the rest is lost, and the slip says so. */
function afterLoss(item: ItemFacts, percent: string | undefined): ItemFacts {
  if (percent === undefined) return item;
  return { ...item, zh: `${item.zh}（违规处分扣发 ${dec(percent).toFixed()}%）`, amount: dec(item.amount).times(dec(100).minus(percent)).div(100).toFixed(2) };
}

/** Pay files as they were when each of some rounds ended. */
async function profilesAtEnds(m: EntityManager, employeeIds: readonly string[], rounds: readonly { readonly scheme: ScoringScheme; readonly round: ScoringRound }[]): Promise<(employeeId: string, scheme: string, round: string) => string | null> {
  const held = new Map<string, Awaited<ReturnType<typeof readProfiles>>>();
  for (const { scheme, round } of rounds) {
    const key = `${scheme.id} ${roundKey(round)}`;
    if (!held.has(key)) held.set(key, await readProfiles(m, employeeIds, spanOf(scheme, round.year, round.number).to.slice(0, 7)));
  }
  return (employeeId, scheme, round) => held.get(`${scheme} ${round}`)?.get(employeeId)?.quarterMoney ?? null;
}

/** What was paid of a round whose result brings nothing any more, since it was corrected: due is nothing. */
function fallen({ round, result, employeeId, title }: Final, rules: PayLaw, paid: readonly PaidReference[]): ItemFacts[] {
  return paid.flatMap(({ ref }): ItemFacts[] => {
    const release = rules.pay.releases.find((held) => held.scheme === round.scheme && ref === `${held.scheme} ${roundKey(round)} ${employeeId}`);
    const id = release?.consequence ?? (ref.startsWith(`${result.subjectId} `) ? ref.slice(result.subjectId.length + 1) : null);
    if (id === null) return [];
    const consequence = result.consequences.find((held) => held.id === id);
    return [{ kind: 'performance', zh: `${title} ${release?.zh ?? consequence?.zh ?? '绩效'}`, amount: '0.00', source: 'scoring', sourceRef: ref, resultId: consequence?.resultId ?? result.resultId }];
  });
}

/** Money that follows from final assessments: by the consequences' own amounts, or by what is paid, kept back and released. */
export function scoringMoney(policy: PolicyService): PayableSource {
  return {
    name: 'scoring',
    async items(m: EntityManager, ctx: RequestContext, { month, employeeIds, paid = [] }: PayAsked): Promise<ReadonlyMap<string, readonly ItemFacts[]>> {
      const found = new Map<string, ItemFacts[]>();
      const rules = await payLaw(policy, m, ctx, ctx.at);
      const rounds = await roundsDue(m, rules, month, paid.length > 0 ? MONTHS_SETTLED : MONTHS_BACK);
      const recent = addMonths(spanOfMonth(month).to as PlainDate, -MONTHS_BACK);
      if (rounds.length === 0) return found;
      const references = new Set(paid.map(({ employeeId, ref }) => `${employeeId} ${ref}`));
      const wasPaid = (employeeId: string, ref: string): boolean => references.has(`${employeeId} ${ref}`);
      const accounts: { id: string; userId: string }[] = await m.query('select id, user_id as "userId" from employee where id = any($1::uuid[]) and user_id is not null', [employeeIds]);
      const employeeOf = new Map(accounts.map(({ id, userId }) => [userId, id]));
      const results = await m.find(ScoringResult, { where: { runId: In(rounds.flatMap((round) => round.jobRunId ?? [])), personId: In([...employeeOf.keys()]) }, order: { id: 'ASC' } });
      const answers = await m.findBy(DecisionResult, { id: In(results.flatMap((result) => result.consequences.map(({ resultId }) => resultId))) });
      const answerOf = new Map(answers.map((answer) => [answer.id, answer.output]));
      const pack = policy.index.findPack(rules.own.packId);
      const finals = results.flatMap((result): Final[] => {
        const round = rounds.find((held) => held.id === result.roundId);
        const employeeId = employeeOf.get(result.personId);
        return round && employeeId !== undefined ? [{ result, round, employeeId, title: titleOf(schemeOf(pack, round.scheme), round) }] : [];
      });
      const releasing = rounds.filter((round) => rules.pay.releases.some((held) => held.scheme === round.scheme)).map((round) => ({ round, scheme: schemeOf(pack, round.scheme) }));
      const decided = await amountsOf(m, results.filter((result) => result.consequences.some((one) => one.range)).map((result) => result.subjectId));
      const moneyOf = await profilesAtEnds(m, employeeIds, releasing);
      const losses = await lossesOfRounds(m, rounds.map(({ id }) => id), finals.map(({ result }) => result.personId));
      const roundOf = (item: ItemFacts, final: Final): ScoringRound => rounds.find((one) => item.sourceRef === `${one.scheme} ${roundKey(one)} ${final.employeeId}`) ?? final.round;
      for (const final of finals) {
        const { round, result, employeeId } = final;
        const items = result.consequences.flatMap((consequence) => [
          ...performance(final, consequence, rules, decided.get(`${result.subjectId} ${consequence.id}`)), ...released(final, consequence, rules, answerOf.get(consequence.resultId) ?? {}, (of) => moneyOf(employeeId, round.scheme, of) ?? moneyOf(employeeId, round.scheme, roundKey(round)))]);
        // Of a round long over only what was paid is settled; what was never asked for is not paid any more.
        const due = endedOn(round) >= recent ? items : items.filter((item) => wasPaid(employeeId, item.sourceRef));
        for (const item of due.map((one) => afterLoss(one, losses.get(`${roundOf(one, final).id} ${result.personId}`)))) if (!found.get(employeeId)?.some((held) => held.sourceRef === item.sourceRef)) found.set(employeeId, [...(found.get(employeeId) ?? []), item]);
      }
      for (const final of finals) {
        const held = found.get(final.employeeId) ?? [];
        const gone = fallen(final, rules, paid.filter((one) => one.employeeId === final.employeeId && !held.some((item) => item.sourceRef === one.ref)));
        if (gone.length > 0) found.set(final.employeeId, [...held, ...gone]);
      }
      return found;
    },
  };
}
