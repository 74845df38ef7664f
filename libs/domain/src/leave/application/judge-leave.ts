import { Decimal, ZERO, combine, sum, type JsonObject, type PlainDate } from '@gongqiao/kernel';
import type { Refusal } from '@gongqiao/platform/context';
import { Refused } from '@gongqiao/platform/context';
import { refusedByKernel, type Decided, type Judge, type NotDecided, type PolicyIndex } from '@gongqiao/platform/policy';
import { combinationOf, type Combination } from '../model/chain.js';
import { KIND_RULES, UNASKED, takesFromBalance } from '../model/kinds.js';
import { signsOnPaper, type LeaveCase } from './leave-case.js';
import { judgeTimeOff } from './time-off.js';

/** What the documents say of a request: each answer by what it is about, and what they say together. */
export interface LeaveJudged {
  readonly answers: { readonly request?: Decided; readonly approval?: Decided; readonly purchaser?: Decided; readonly kind?: Decided; readonly entitlement?: Decided; readonly timeOff?: Decided; readonly timeOffBalance?: Decided };
  readonly combination: Combination | null;
  readonly days: Decimal | null;
  readonly reportBackOn: string | null;
  /** Unmet conditions of the request, by their codes in the document; the host unit's signature aside where it is asked for on the platform. */
  readonly blockers: readonly string[];
  readonly warnings: readonly string[];
  /** Facts for the purchaser's own rules on time off; null where it has none or the request is other leave. */
  readonly timeOffFacts: JsonObject | null;
  /** What cannot be judged, by field. */
  readonly faults: readonly Refusal[];
}

const HOST_UNIT = 'host-unit';
const SIGNATURE = 'host-unit-signature';

function isGiven(of: LeaveCase, party: string): boolean {
  return of.acts[party] === 'given';
}

function outcomeOf(of: LeaveCase, party: string): string {
  const act = of.acts[party];
  return act === 'given' ? 'approved' : act === 'refused' ? 'rejected' : 'none';
}

/** Days of annual leave and of time off that are open, as the document counts them; null where the kind has no balance. */
export function balanceOf(of: LeaveCase, kind: string): { readonly open: Decimal | null; readonly used: Decimal; readonly entitled: Decimal | null; readonly by: Decided | NotDecided | null } {
  const used = of.taken.find((row) => row.kind === kind)?.days ?? ZERO;
  if (kind === 'annual' && of.judge.knows('leave.annualEntitlement')) {
    const by = entitlement(of);
    const entitled = by.ok ? new Decimal(String(by.output['days'] ?? '0')) : null;
    return { open: entitled?.minus(used) ?? null, used, entitled, by };
  }
  if (kind === 'time-in-lieu' && of.judge.knows('overtime.timeInLieu')) {
    const hours = sum(of.overtime.map((entry) => entry.hours));
    if (hours.isZero()) return { open: ZERO, used, entitled: ZERO, by: null };
    const by = timeOff(of, of.overtime.map((entry) => entry.id));
    const open = by.ok ? new Decimal(String(by.output['daysEarned'] ?? '0')) : null;
    return { open, used, entitled: open?.plus(used) ?? null, by };
  }
  return { open: null, used, entitled: null, by: null };
}

function entitlement(of: LeaveCase): Decided | NotDecided {
  const taken = (kind: string): LeaveCase['taken'][number] | undefined => of.taken.find((row) => row.kind === kind);
  return of.judge.attempt('leave.annualEntitlement', {
    serviceStart: of.employee.hiredOn, careerStart: of.careerStart, personalLeaveDays: (taken('personal')?.days ?? ZERO).toFixed(), personalLeavePaid: false, sickLeaveDays: taken('sick')?.calendarDays ?? 0,
  }, of.today);
}

function spanOf({ asked }: LeaveCase): JsonObject {
  return { from: asked.from, fromHalf: asked.fromHalf, to: asked.to, toHalf: asked.toHalf };
}

function timeOff(of: LeaveCase, ids: readonly string[]): Decided | NotDecided {
  const picked = of.overtime.filter((entry) => ids.includes(entry.id));
  const first = picked.map((entry) => entry.onDay).sort()[0] ?? of.today;
  return of.judge.attempt('overtime.timeInLieu', {
    ...spanOf(of), overtimeOn: first, overtimeHours: sum(picked.map((entry) => entry.hours)).toFixed(2), registered: picked.every((entry) => entry.state === 'registered'),
    annualLeave: of.others.filter((leave) => leave.kind === 'annual').map((leave) => ({ from: leave.fromOn, to: leave.toOn })),
  }, of.today);
}

/** Facts of the request as a whole, flat, as the document's decision and the guards of its workflow read them. */
export function requestFacts(of: LeaveCase): JsonObject {
  const { asked } = of;
  const balance = takesFromBalance(asked.kind) ? balanceOf(of, asked.kind).open : null;
  return {
    type: asked.kind, rank: of.rank, postedAtHostUnit: of.posted, ...spanOf(of), appliedOn: of.appliedOn, urgentPhone: asked.urgent, documents: [...asked.documents],
    balanceDays: balance === null ? null : (balance.isNegative() ? ZERO : balance).toFixed(1), meetingDays: [...of.meetingDays],
    hostUnitSigned: isGiven(of, HOST_UNIT) || (signsOnPaper(of) && asked.hostSignedBy !== null && asked.hostSignedOn !== null),
    ...(asked.prolongs == null ? {} : { prolongs: true }),
  };
}

function documentsFor(index: PolicyIndex, decision: string, given: readonly string[]): readonly string[] {
  const schema = index.findDecision(decision)?.decision.facts.describe() as { properties?: { documents?: { items?: { enum?: readonly string[] } } } } | undefined;
  const known = schema?.properties?.documents?.items?.enum;
  return known ? given.filter((code) => known.includes(code)) : given;
}

function kindAnswer(index: PolicyIndex, of: LeaveCase): Decided | NotDecided | null {
  const { asked } = of;
  const rule = KIND_RULES[asked.kind];
  if (!rule || !of.judge.knows(rule.decision)) return null;
  if (asked.kind === 'annual') return entitlement(of);
  if (asked.kind === 'time-in-lieu') return asked.overtimeIds.length === 0 ? null : timeOff(of, asked.overtimeIds);
  // A paper that may follow is judged once it is there.
  if (asked.kind === 'sick' && (asked.details['hospitalLevel'] ?? null) === null) return null;
  const entitled = balanceOf(of, 'annual').entitled ?? ZERO;
  return of.judge.attempt(rule.decision, {
    ...UNASKED, ...asked.details, ...spanOf(of), type: asked.kind, sex: of.sex ?? '', firstDay: asked.from, leaveFrom: asked.from, leaveTo: asked.to,
    documents: documentsFor(index, of.judge.fullName(rule.decision), asked.documents), annualLeaveDays: entitled.toFixed(1),
    takenThisYear: (of.taken.find((row) => row.kind === 'personal')?.days ?? ZERO).toFixed(1), monthlyPay: of.monthlyWage, contractMonthlyPay: of.monthlyWage, originalMonthlyPay: of.monthlyWage,
  }, of.today);
}

function approvalFacts(of: LeaveCase, request: Decided | undefined): JsonObject {
  const missing = request?.output['missingDocuments'];
  return {
    rank: of.rank, days: request?.output['days'] ?? null, postedAtHostUnit: of.posted, specialPost: of.specialPost,
    firstDay: of.asked.from, lastDay: of.asked.to, otherLeave: of.others.map((leave) => ({ firstDay: leave.fromOn, lastDay: leave.toOn })),
    papersSubmitted: !Array.isArray(missing) || missing.length === 0 || of.asked.urgent, handoverDone: of.asked.handedOver && of.asked.takeover !== '',
    hostOutcome: outcomeOf(of, HOST_UNIT), districtOutcome: outcomeOf(of, 'district'),
  };
}

function combineAll(index: PolicyIndex, of: LeaveCase, facts: JsonObject): Combination | Refusal {
  const sides: readonly Judge[] = of.purchaser ? [of.judge, of.purchaser.judge] : [of.judge];
  const outcome = combine(index, { capability: 'leave', asOf: of.today, acts: of.acts, parts: sides.map((judge) => ({ decision: judge.fullName('leave.approval'), facts })) },
    (pack) => sides.find((judge) => judge.packId === pack.id)?.environment ?? {});
  if (!outcome.ok) return refusedByKernel(outcome.error).refusal;
  const wrong = outcome.parts.find((part) => part.error)?.error;
  if (wrong || outcome.result === null) return refusedByKernel(wrong ?? { code: 'missing', field: 'parts', message: { zh: '无法判定审批人', en: 'Who approves cannot be judged' } }).refusal;
  return combinationOf(outcome.result);
}

function codes(answer: Decided | undefined, field: string): string[] {
  const held = answer?.output[field];
  return Array.isArray(held) ? held.filter((code): code is string => typeof code === 'string') : [];
}

/** Judges a request by the employer's document, by the purchaser's where the person is placed there, and by both together. */
export function judgeLeave(index: PolicyIndex, of: LeaveCase): LeaveJudged {
  const faults: Refusal[] = [];
  const keep = (outcome: Decided | NotDecided | null): Decided | undefined => {
    if (outcome !== null && !outcome.ok) faults.push(refusedByKernel(outcome.error).refusal);
    return outcome?.ok ? outcome : undefined;
  };
  const request = keep(of.judge.attempt('leave.request', requestFacts(of), of.today));
  const kind = keep(kindAnswer(index, of));
  const facts = approvalFacts(of, request);
  const approval = request ? keep(of.judge.attempt('leave.approval', facts, of.today)) : undefined;
  const purchaser = request && of.purchaser ? keep(of.purchaser.judge.attempt('leave.approval', facts, of.today)) : undefined;
  const timeOff = request && of.purchaser && of.timeOff ? judgeTimeOff(of.purchaser.judge, of.timeOff, of.asked, of.others, of.today) : null;
  const consecutive = timeOff ? keep(timeOff.consecutive) : undefined;
  const timeOffBalance = timeOff?.balance ? keep(timeOff.balance) : undefined;
  const together = request ? combineAll(index, of, facts) : null;
  if (together !== null && 'code' in together) faults.push(together);
  const duration = of.judge.attempt('leave.duration', { type: of.asked.kind, ...spanOf(of) }, of.today);
  const onPlatform = of.purchaser !== null;
  const needs = (KIND_RULES[of.asked.kind]?.needs ?? []).filter((field) => kind !== undefined && kind.output[field] === false);
  return {
    answers: { ...(request ? { request } : {}), ...(approval ? { approval } : {}), ...(purchaser ? { purchaser } : {}), ...(kind ? { kind } : {}), ...(consecutive ? { timeOff: consecutive } : {}), ...(timeOffBalance ? { timeOffBalance } : {}) },
    combination: together !== null && !('code' in together) ? together : null,
    days: request ? new Decimal(String(request.output['days'])) : null,
    reportBackOn: duration.ok ? (duration.output['reportBackOn'] as PlainDate | null) : null,
    blockers: [...codes(request, 'blockers').filter((code) => code !== SIGNATURE || !onPlatform), ...needs, ...(timeOff?.blockers ?? [])],
    timeOffFacts: timeOff?.facts ?? null,
    warnings: [...new Set([...codes(kind, 'legalWarnings'), ...codes(approval, 'legalWarnings')])].sort(), faults,
  };
}

/** Refuses with the first fault that keeps a request from being judged. */
export function requireJudged(judged: LeaveJudged): void {
  const [fault] = judged.faults;
  if (fault) throw new Refused(fault);
}
