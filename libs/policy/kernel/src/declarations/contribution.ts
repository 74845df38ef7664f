// What a decision says on a matter that several packs govern at once, in the common words of the capability's rule.
import type { Decimal } from '../decimal.js';
import type { PlainDate } from '../plain-date.js';
import { refuse } from '../refusal.js';
import type { AnyDecision, Decision, Judgement } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';
import { record, type Fields, type InferFields } from '../schema/composites.js';
import { pastDate, score, text } from '../schema/scalars.js';
import type { Json, JsonObject } from '../schema/type.js';
import type { Capability } from './combination.js';

/** Where an approval stands in the common order: the host unit first, then the employer's own line, the purchaser, and filing. */
export const APPROVAL_STAGES = { site: '驻点单位', employer: '用人机构', purchaser: '购买方', filing: '备案' } as const;
export type ApprovalStage = keyof typeof APPROVAL_STAGES;

export const APPROVAL_STATES = { needed: '待办', given: '同意', refused: '不同意' } as const;
export type ApprovalState = keyof typeof APPROVAL_STATES;

/** One approval of the chain. `by` is the same word in every pack for one and the same party, so that it is asked once. */
export interface Approval {
  readonly by: string;
  readonly zh: string;
  readonly stage: ApprovalStage;
  /** What the party does: 签字, 审核, 批准, 备案. */
  readonly act: string;
  readonly provision: Provision;
  readonly state?: ApprovalState;
}

/** What stands in the way beside approvals: papers, handing over. */
export interface ObstacleSaid {
  readonly zh: string;
  readonly provision: Provision;
}

export interface DeadlineSaid {
  readonly duty: string;
  readonly zh: string;
  readonly who: string;
  readonly dueOn: PlainDate;
  readonly done: boolean;
  readonly provision: Provision;
}

/** Pay as the employer computes it. */
export interface AmountSaid {
  readonly zh: string;
  readonly amount: Decimal;
  readonly provision: Provision;
}

/** A floor under pay. `compared` is what counts towards it where that is not the employer's whole amount. */
export interface FloorSaid {
  readonly zh: string;
  readonly floor: Decimal;
  readonly compared?: Decimal;
  /** Whether pay below it breaks a rule; a guideline that no contract has taken up is only reported. */
  readonly binding: boolean;
  readonly provision: Provision;
}

/** The result of one scheme of appraisal or award. */
export interface ResultSaid {
  readonly zh: string;
  readonly value: Decimal | string | number | boolean | null;
  readonly provision: Provision;
}

/** A requirement of a kind (`about`) that other packs may have too; null is "for ever" or "without limit", the strictest where more is stricter. */
export interface RequirementSaid {
  readonly about: string;
  readonly zh: string;
  readonly value: Decimal | number | PlainDate | null;
  readonly stricter: 'more' | 'less';
  readonly met: boolean | null;
  readonly provision: Provision;
}

/** What a decision contributes; the capability's rule reads the list that it works on. */
export interface Said {
  readonly approvals?: readonly Approval[];
  readonly obstacles?: readonly ObstacleSaid[];
  readonly deadlines?: readonly DeadlineSaid[];
  readonly amounts?: readonly AmountSaid[];
  readonly floors?: readonly FloorSaid[];
  readonly results?: readonly ResultSaid[];
  readonly requirements?: readonly RequirementSaid[];
}

/** Facts that are given once and serve every scheme that asks for them. */
export const SHARED_FACTS = {
  hostUnitRating: record({
    workerId: text().zh('社工'), hostUnitId: text().zh('驻点单位'), score: score().zh('评分'), givenOn: pastDate().zh('评分日'),
  }).optional().zh('驻点单位评分'),
};
export type SharedFacts = InferFields<typeof SHARED_FACTS>;
export type HostUnitRating = NonNullable<SharedFacts['hostUnitRating']>;

/** Writes the one host-unit rating into the facts of a scheme. */
export type TakesRating = (rating: HostUnitRating, facts: JsonObject) => JsonObject;

export interface Contribution {
  readonly decision: AnyDecision;
  /** The matter it contributes to; a deadline of attendance may stand in the chapter on leave. */
  readonly capability: Capability;
  /** The decision's answer in the common words; answer and facts as the decision itself reads them. */
  readonly read: (answer: unknown, facts: unknown, at: Judgement) => Said;
  readonly takesRating: TakesRating | null;
}

interface ContributionSpec<F extends Fields, A extends Fields> {
  readonly to: Capability;
  readonly says: (answer: InferFields<A>, facts: InferFields<F>, at: Judgement) => Said;
  readonly takesRating?: TakesRating;
}

/** Declares what a decision says where several packs govern one assignment. Pure: parameters come from `at`. */
export function contributes<F extends Fields, A extends Fields>(decision: Decision<F, A>, spec: ContributionSpec<F, A>): Contribution {
  const read = (answer: unknown, facts: unknown, at: Judgement): Said => spec.says(answer as InferFields<A>, facts as InferFields<F>, at);
  return { decision, capability: spec.to, read, takesRating: spec.takesRating ?? null };
}

/**
 * Places a shared fact at a key of a record: what was given once is not given again with another value.
 * `path` names the field in the refusal.
 */
export function placeOnce(holder: JsonObject, key: string, value: Json, path: string): JsonObject {
  const held = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (held !== undefined && held !== null && held !== value && !(typeof value === 'string' && Number(held) === Number(value))) {
    refuse('inconsistent', path, `${path} 与只给一次的评分不一致`, `${path} differs from the rating that was given once`);
  }
  return { ...holder, [key]: value };
}
