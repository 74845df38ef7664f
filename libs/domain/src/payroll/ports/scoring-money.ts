import { addMonths, dec, type JsonObject, type PlainDate } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { DecisionResult, type PolicyService } from '@gongqiao/platform/policy';
import { In, type EntityManager } from 'typeorm';
import { ScoringResult, ScoringRound, schemeOf, titleOf, type Consequence } from '../../scoring/index.js';
import type { ItemFacts } from '../model/person-facts.js';
import { payLaw, paydayFacts, type PayLaw } from '../model/rules-at-work.js';
import { readProfiles } from '../persistence/read-month.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import type { PayableSource, PayAsked } from './pay-facts.js';

/** How long after its end a round's money still finds its way into the wages. */
const MONTHS_BACK = 12;

interface Final {
  readonly result: ScoringResult;
  readonly round: ScoringRound;
  readonly title: string;
  readonly employeeId: string;
}

/** Rounds that ended and whose money the document has go with the wages of a month or an earlier one. */
async function roundsDue(m: EntityManager, rules: PayLaw, month: string): Promise<ScoringRound[]> {
  const { to } = spanOfMonth(month);
  const rounds = await m.createQueryBuilder(ScoringRound, 'round')
    .where(`round.tenant_id = current_tenant_id() and round.state = 'final' and greatest(round.notice_ends_on, round.appeal_ends_on) between :from and :to`, { from: addMonths(to as PlainDate, -MONTHS_BACK), to })
    .orderBy('round.id').getMany();
  return rounds.filter((round) => {
    const assessedOn = [round.noticeEndsOn ?? '', round.appealEndsOn ?? ''].sort().at(-1) ?? '';
    const { payday } = rules.pay;
    const facts = payday && paydayFacts(rules, month, assessedOn);
    const answer = payday && facts ? rules.own.attempt(payday.decision.name, facts, to) : null;
    const due = payday && answer?.ok ? payday.performanceMonth(answer.output) : assessedOn.slice(0, 7);
    return due !== null && due <= month;
  });
}

/** Money that follows an assessment with the wages; a bonus for the whole year is taken as such, since the law may tax it apart. */
function performance(final: Final, consequence: Consequence, rules: PayLaw): ItemFacts[] {
  if (consequence.amount === null || dec(consequence.amount).lte(0)) return [];
  const annual = rules.pay.annualBonuses?.some((held) => held.scheme === final.round.scheme && held.consequence === consequence.id) ?? false;
  return [{ kind: annual ? 'annual-bonus' : 'performance', zh: `${final.title} ${consequence.zh}`, amount: dec(consequence.amount).toFixed(2), source: 'scoring', sourceRef: `${final.result.subjectId} ${consequence.id}`, resultId: consequence.resultId }];
}

/** Money of rounds that the answer pays now, or had kept back and releases. */
function released(final: Final, consequence: Consequence, rules: PayLaw, answer: JsonObject, money: string | null): ItemFacts[] {
  const release = rules.pay.releases.find((held) => held.scheme === final.round.scheme && held.consequence === consequence.id);
  if (!release || money === null || dec(money).isZero()) return [];
  const rounds = release.rounds(answer);
  return rounds.flatMap(({ round, zh, outcome }, i): ItemFacts[] => {
    const due = i === rounds.length - 1 ? outcome === 'paid' : outcome === 'released';
    const words = outcome === 'released' ? `${zh}${release.zh}（补发）` : `${zh}${release.zh}`;
    return due ? [{ kind: 'performance', zh: words, amount: dec(money).toFixed(2), source: 'scoring', sourceRef: `${release.scheme} ${round} ${final.employeeId}`, resultId: consequence.resultId }] : [];
  });
}

/** Money that follows from final assessments: by the consequences' own amounts, or by what is paid, kept back and released. */
export function scoringMoney(policy: PolicyService): PayableSource {
  return {
    name: 'scoring',
    async items(m: EntityManager, ctx: RequestContext, { month, employeeIds }: PayAsked): Promise<ReadonlyMap<string, readonly ItemFacts[]>> {
      const found = new Map<string, ItemFacts[]>();
      const rules = await payLaw(policy, m, ctx, ctx.at);
      const rounds = await roundsDue(m, rules, month);
      if (rounds.length === 0) return found;
      const accounts: { id: string; userId: string }[] = await m.query('select id, user_id as "userId" from employee where id = any($1::uuid[]) and user_id is not null', [employeeIds]);
      const employeeOf = new Map(accounts.map(({ id, userId }) => [userId, id]));
      const results = await m.find(ScoringResult, { where: { runId: In(rounds.flatMap((round) => round.jobRunId ?? [])), personId: In([...employeeOf.keys()]) }, order: { id: 'ASC' } });
      const answers = await m.findBy(DecisionResult, { id: In(results.flatMap((result) => result.consequences.map(({ resultId }) => resultId))) });
      const answerOf = new Map(answers.map((answer) => [answer.id, answer.output]));
      const profiles = await readProfiles(m, employeeIds, month);
      const pack = policy.index.findPack(rules.own.packId);
      for (const result of results) {
        const round = rounds.find((held) => held.id === result.roundId);
        const employeeId = employeeOf.get(result.personId);
        if (!round || employeeId === undefined) continue;
        const final: Final = { result, round, employeeId, title: titleOf(schemeOf(pack, round.scheme), round) };
        const items = result.consequences.flatMap((consequence) => [
          ...performance(final, consequence, rules), ...released(final, consequence, rules, answerOf.get(consequence.resultId) ?? {}, profiles.get(employeeId)?.quarterMoney ?? null)]);
        if (items.length > 0) found.set(employeeId, [...(found.get(employeeId) ?? []), ...items]);
      }
      return found;
    },
  };
}
