import { combine, dec, roundHalfUp, type Combined, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { factsAsJson, type Decided } from '@gongqiao/platform/policy';
import { decimalAt, type Asking } from './earnings.js';
import type { MonthFacts, PersonFacts } from './person-facts.js';

/** A purchaser's floor beside what was earned. */
export interface FloorDraft {
  readonly purchaserTenantId: string;
  readonly hostUnitName: string;
  readonly floor: Decimal;
  readonly compared: Decimal;
  readonly shortfall: Decimal;
  readonly source: string;
  /** What employer, purchaser and law say together. */
  readonly combined: JsonObject;
}

interface FloorRow {
  readonly pack: string;
  readonly floor: string;
  readonly compared: string;
  readonly shortfall: string;
}

function floorsIn(combined: Combined): readonly FloorRow[] {
  const held = combined.result?.['floors'];
  return Array.isArray(held) ? (held as readonly object[] as readonly FloorRow[]) : [];
}

/** Whether the document of the decision lets its monthly pay speak where several documents meet. */
function speaks(ask: Asking, answer: Decided | undefined): answer is Decided {
  const found = answer && ask.rules.index.findDecision(answer.decision);
  return found?.pack.contributions.some((held) => held.decision === found.decision && held.capability === 'compensation') ?? false;
}

/**
 * The purchaser's guideline and the legal minimum beside what the employer computes, by the rule that combines several documents on
 * one worker. The guideline stands in the purchase and is entered as a standard; for a part month it holds for the days attended.
 */
export function checkGuideline(ask: Asking, facts: PersonFacts, input: MonthFacts, earned: Decimal): FloorDraft | null {
  const { guideline } = facts.standards;
  const { placement } = facts;
  const rule = ask.rules.guards.get('below-guideline');
  const own = ask.answers.get('monthly');
  if (!guideline || !placement || !rule || !speaks(ask, own)) return null;
  const whole = decimalAt(guideline.body['monthly']);
  const share = input.scheduledDays !== null && input.attendedDays !== null && dec(input.attendedDays).lt(input.scheduledDays) ? dec(input.attendedDays).div(input.scheduledDays) : dec(1);
  const floor = roundHalfUp(whole.times(share), 2);
  const side = placement.purchaserPack ?? ask.rules.law.packId;
  const minimum = ask.answers.get('minimum');
  const outcome = combine(ask.rules.index, {
    capability: 'compensation', asOf: ask.asOf,
    parts: [own, ...(speaks(ask, minimum) ? [minimum] : [])].map(({ decision, facts: asked }) => ({ decision, facts: asked })),
    stated: [{ pack: side, zh: `购买方薪酬指导标准（${guideline.source}）`, floor: floor.toFixed(2), compared: earned.toFixed(2), binding: true, provision: rule.provision.id }],
  }, (pack) => (pack.id === ask.rules.own.packId ? ask.rules.own.environment : pack.id === ask.rules.law.packId ? ask.rules.law.environment : {}));
  if (!outcome.ok || outcome.result === null) {
    const wrong = outcome.ok ? outcome.parts.find((part) => part.error)?.error : outcome.error;
    ask.find('undecided', { what: '薪酬底线', why: wrong ? `${wrong.message.zh}（${wrong.field}）` : '' });
    return null;
  }
  const stated = floorsIn(outcome).at(-1);
  const shortfall = decimalAt(stated?.shortfall);
  if (!shortfall.isZero()) ask.find('below-guideline', { compared: earned.toFixed(2), floor: floor.toFixed(2), shortfall: shortfall.toFixed(2) }, 'monthly');
  const combined = factsAsJson({ rule: outcome.rule, zh: outcome.zh, asOf: outcome.asOf, result: outcome.result, decidedBy: outcome.decidedBy, reasons: outcome.reasons }) as JsonObject;
  return { purchaserTenantId: placement.purchaserTenantId, hostUnitName: placement.hostUnitName, floor, compared: earned, shortfall, source: guideline.source, combined };
}
