import { Decimal, Refusal, day, type Honour, type HonourEntry, type HonourOutcome, type JsonObject } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { factsAsJson, type Judge, type PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { refuseHonour } from '../errors.js';
import { candidatesOf } from '../persistence/candidates.js';
import { AwardNominee, AwardRound } from '../persistence/entities.js';
import { givenScores } from '../persistence/sheets.js';

interface Work {
  readonly m: EntityManager;
  readonly ctx: RequestContext;
  readonly policy: PolicyService;
  readonly honour: Honour;
  readonly round: AwardRound;
  /** Awards that are paid from the same pool, this one with them. */
  readonly sharing: readonly string[];
  /** Schemes whose public results say how somebody does. */
  readonly performance: readonly string[];
}

/** Checks what is said of an entry by the award's own form. @throws Refused `facts-missing`, naming the entry and what is wrong. */
export function readFacts(honour: Honour, label: string, facts: JsonObject, on: string): JsonObject {
  try {
    return honour.form.writePresent(honour.form.read(factsAsJson(facts), '', { asOf: day(on), siblings: {} })) as JsonObject;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const field = honour.form.fields[error.field.replace(/^\./, '').split(/[.[]/)[0] ?? ''];
    throw refuseHonour('facts-missing', { field: `facts${error.field.startsWith('.') ? '' : '.'}${error.field}`, values: { name: label, what: `${field?.describe()['title'] ?? error.field} — ${error.message.zh}` } });
  }
}

/** The day for which an award is decided: the year's last, or today in a year that is not over. */
export function asOfRound(round: Pick<AwardRound, 'year'>, today: string): string {
  const last = `${round.year}-12-31`;
  return today < last ? today : last;
}

async function scoreEntry({ m, ctx, policy, honour, round }: Work, judge: Judge, nominee: AwardNominee, asOf: string): Promise<HonourEntry> {
  const facts = readFacts(honour, nominee.label, nominee.facts, asOf);
  const entry = { id: nominee.id, personId: nominee.employeeId, facts };
  if (!honour.score) return { ...entry, score: null };
  const result = judge.decide(honour.score.decision.name, honour.score.facts(facts), asOf);
  const total = honour.score.total(result.output);
  nominee.scoreResultId = await policy.store(m, ctx, { subject: 'AwardNominee', subjectId: nominee.id, field: 'score', unitPath: round.unitPath, result });
  nominee.score = total === null ? null : new Decimal(String(total));
  return { ...entry, score: result.output };
}

/** Entries that are decided together. */
function groups(honour: Honour, entries: readonly HonourEntry[]): HonourEntry[][] {
  if (honour.over === 'all') return [[...entries]];
  if (honour.over === 'each') return entries.map((entry) => [entry]);
  const byPerson = new Map<string, HonourEntry[]>();
  for (const entry of entries) byPerson.set(entry.personId ?? entry.id, [...(byPerson.get(entry.personId ?? entry.id) ?? []), entry]);
  return [...byPerson.values()];
}

/** Entries of the year's earlier months of the same award: the year's limits hold over all of them. */
async function countedBefore({ m, honour, round }: Work): Promise<AwardNominee[]> {
  if (!honour.rolling) return [];
  return m.createQueryBuilder(AwardNominee, 'nominee').innerJoin(AwardRound, 'round', 'round.id = nominee.round_id')
    .where(`round.award = :award and round.year = :year and round.id <> :id and round.computed_at is not null and nominee.state = 'nominated' and nominee.outcome is not null`, { award: round.award, year: round.year, id: round.id })
    .orderBy('round.computed_at', 'ASC').addOrderBy('nominee.created_at', 'ASC').addOrderBy('nominee.id', 'ASC').getMany();
}

/** Where an earlier claim would now get less than it was paid, as when a better one takes its place under a limit, the new ones get that much less. */
function lessWhatWasPaid(outcomes: readonly HonourOutcome[], granted: ReadonlyMap<string, Decimal>): HonourOutcome[] {
  let over = outcomes.reduce((sum, one) => sum.plus(granted.has(one.id) ? (granted.get(one.id) ?? new Decimal(0)).minus(one.amount ?? '0') : '0'), new Decimal(0));
  return outcomes.map((one) => {
    if (granted.has(one.id) || one.amount === null || !over.gt(0)) return one;
    const due = Decimal.max(new Decimal(one.amount).minus(over), 0);
    over = over.minus(new Decimal(one.amount).minus(due));
    return { ...one, amount: due.toFixed(2), zh: `应得 ${one.amount} 元，扣除以前月份已发` };
  });
}

/** What may have changed since somebody was proposed is taken from the data again. */
async function lookUpAnew({ m, honour, round, performance }: Work, nominees: readonly AwardNominee[]): Promise<void> {
  const { propose, fresh } = honour;
  if (!propose || fresh.length === 0) return;
  const byEmployee = new Map(nominees.filter((one) => one.source === 'data').map((one) => [one.employeeId, one]));
  for await (const batch of candidatesOf(m, round.year, round.award, performance)) {
    for (const { employeeId, candidate } of batch) {
      const nominee = byEmployee.get(employeeId);
      // Somebody who is no candidate any more keeps what was said; the decision judges it.
      const found = nominee && propose({ ...candidate, otherAward: candidate.otherAward }, { year: round.year, settings: round.settings });
      if (nominee && found) nominee.facts = { ...nominee.facts, ...Object.fromEntries(Object.entries(found).filter(([field]) => fresh.includes(field))) };
      else if (nominee && fresh.includes('otherAward')) nominee.facts = { ...nominee.facts, otherAward: candidate.otherAward };
    }
  }
}

/** What assessors gave goes into the fields that it is for; a field for which nobody was asked keeps what the department entered. */
async function takeSheets({ m, honour, round }: Work, nominees: readonly AwardNominee[]): Promise<void> {
  if (honour.sheets.length === 0) return;
  const given = await givenScores(m, round.id);
  for (const nominee of nominees) {
    const filled = honour.sheets.flatMap((sheet): [string, string | string[]][] => {
      const scores = given.get(nominee.id)?.get(sheet.id) ?? [];
      return scores[0] === undefined ? [] : [[sheet.field, sheet.by === 'members' ? [...scores] : scores[0]]];
    });
    nominee.facts = { ...nominee.facts, ...Object.fromEntries(filled) };
  }
}

/**
 * Counts a round by the document's decisions: a score of each entry where the award has one, then the decision over those who
 * stand. Every answer is kept with its reasons; done again, the outcomes are replaced and earlier signatures fall away.
 *
 * @throws Refused `nobody-stands`, `facts-missing`, and whatever the decisions refuse.
 */
export async function computeRound(work: Work): Promise<void> {
  const { m, ctx, policy, honour, round } = work;
  const nominees = await m.find(AwardNominee, { where: { roundId: round.id, state: 'nominated' }, order: { createdAt: 'ASC', id: 'ASC' } });
  if (nominees.length === 0) throw refuseHonour('nobody-stands', { field: 'id' });
  const judge = await policy.judge(m, ctx);
  const asOf = asOfRound(round, dayInChina(ctx.at));
  await lookUpAnew(work, nominees);
  await takeSheets(work, nominees);
  const byId = new Map(nominees.map((nominee) => [nominee.id, nominee]));
  const earlier = await countedBefore(work);
  const granted = new Map(earlier.map((one) => [one.id, one.outcome === 'won' ? (one.amount ?? new Decimal(0)) : new Decimal(0)]));
  const entries: HonourEntry[] = earlier.map((one) => ({ id: one.id, personId: one.employeeId, facts: one.facts, score: null }));
  for (const nominee of nominees) entries.push(await scoreEntry(work, judge, nominee, asOf));
  for (const group of groups(honour, entries).filter((each) => each.some((entry) => byId.has(entry.id)))) {
    const result = judge.decide(honour.decision.name, honour.facts({ year: round.year, settings: round.settings }, group), asOf);
    const together = honour.over === 'all';
    const resultId = await policy.store(m, ctx, { subject: together ? 'AwardRound' : 'AwardNominee', subjectId: together ? round.id : (group.find((entry) => byId.has(entry.id))?.id ?? round.id), field: 'award', unitPath: round.unitPath, result });
    if (together) round.resultId = resultId;
    for (const outcome of lessWhatWasPaid(honour.outcomes(result.output, group), granted)) keep(byId.get(outcome.id), outcome, resultId);
  }
  await payFromPool(work, judge, nominees, work.sharing, asOf);
  await m.save(nominees);
  await m.query('delete from award_signature where round_id = $1', [round.id]);
  round.computedAt = ctx.at;
  round.total = nominees.reduce((sum, nominee) => (nominee.outcome === 'won' && nominee.amount ? sum.plus(nominee.amount) : sum), new Decimal(0));
}

/** Money granted from a pool before: by rounds of the same year that were counted earlier, in their order. */
async function grantedBefore(m: EntityManager, round: AwardRound, awards: readonly string[]): Promise<{ id: string; amount: string }[]> {
  return m.query(
    `select n.id, n.amount::text as amount from award_nominee n join award_round o on o.id = n.round_id
      where o.tenant_id = current_tenant_id() and o.year = $1 and o.id <> $2 and o.award = any($3::text[]) and n.outcome = 'won' and n.amount > 0 order by o.computed_at, n.created_at, n.id`, [round.year, round.id, [...awards]]);
}

/** What several awards share is paid in the order of approval, as far as it lasts; a claim that is cut says so, with the pool's reasons. */
async function payFromPool({ m, ctx, policy, honour, round }: Work, judge: Judge, nominees: readonly AwardNominee[], awards: readonly string[], asOf: string): Promise<void> {
  const won = nominees.filter((one) => one.outcome === 'won' && one.amount !== null);
  const { pool } = honour;
  if (!pool || won.length === 0) return;
  const before = await grantedBefore(m, round, awards);
  const claims = [...before, ...won.map((one) => ({ id: one.id, amount: (one.amount ?? new Decimal(0)).toFixed(2) }))];
  const result = judge.decide(pool.decision.name, pool.facts({ year: round.year, settings: round.settings }, claims), asOf);
  round.resultId = await policy.store(m, ctx, { subject: 'AwardRound', subjectId: round.id, field: 'pool', unitPath: round.unitPath, result });
  const paid = pool.paid(result.output).slice(before.length);
  for (const [i, one] of won.entries()) {
    const due = new Decimal(paid[i] ?? '0');
    if (one.amount === null || due.eq(one.amount)) continue;
    Object.assign(one, { words: `年度预算所余发放，应得 ${one.amount.toFixed(2)} 元`, amount: due, resultId: round.resultId });
  }
}

function keep(nominee: AwardNominee | undefined, { outcome, zh, amount, payMonth }: HonourOutcome, resultId: string): void {
  if (nominee) Object.assign(nominee, { outcome, words: zh, amount: amount === null ? null : new Decimal(amount), payMonth, resultId, decidedReason: null, decidedBy: null });
}
