import { Decimal, evaluate } from '@gongqiao/kernel';
import type { AnyDecision, Environment, Json, JsonObject, Pack, Reason, RefusalJson, UsedParameter } from '@gongqiao/kernel';
import { Refused } from '../context/index.js';
import type { PolicyIndex } from './policy-index.js';

/** An answer of a pack, explainable and replayable. Reasons are made when first looked at. */
export interface Decided {
  readonly ok: true;
  readonly decision: string;
  readonly asOf: string;
  readonly facts: JsonObject;
  readonly output: JsonObject;
  readonly reasons: readonly Reason[];
  readonly parameters: readonly UsedParameter[];
  /** Provisions that the reasons cite, in the order cited; those that the decision applies where none is. */
  readonly provisions: readonly string[];
  readonly packId: string;
  readonly packVersion: string;
  /** First day of the version of the decision that answered. */
  readonly version: string;
}

/** A refusal of input that cannot be judged, by field. */
export interface NotDecided {
  readonly ok: false;
  readonly error: RefusalJson;
}

/** Facts as JSON: decimals become strings, what is undefined is left out. */
export function factsAsJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(factsAsJson);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => [key, factsAsJson(inner)]),
    );
  }
  throw new Error(`facts hold a ${typeof value}`);
}

function cited(reasons: readonly Reason[], into: Set<string>): Set<string> {
  for (const reason of reasons) {
    if (reason.provision) into.add(reason.provision);
    cited(reason.children ?? [], into);
  }
  return into;
}

class Answer implements Decided {
  readonly ok = true as const;
  private made: readonly Reason[] | undefined;

  constructor(
    readonly decision: string,
    readonly asOf: string,
    readonly facts: JsonObject,
    readonly output: JsonObject,
    readonly version: string,
    private readonly pack: Pack,
    private readonly target: AnyDecision,
    private readonly makeReasons: () => readonly Reason[],
    private readonly usedParameters: () => readonly UsedParameter[],
  ) {}

  get reasons(): readonly Reason[] {
    this.made ??= this.makeReasons();
    return this.made;
  }

  get parameters(): readonly UsedParameter[] {
    return this.usedParameters();
  }

  get provisions(): readonly string[] {
    const found = cited(this.reasons, new Set());
    return found.size > 0 ? [...found] : this.target.applies.map((provision) => provision.id);
  }

  get packId(): string {
    return this.pack.id;
  }

  get packVersion(): string {
    return this.pack.version;
  }
}

/** A tenant's pack with its overrides and calendar as they stood at one moment. Asks no database, so it judges thousands. */
export class Judge {
  constructor(
    private readonly index: PolicyIndex,
    readonly packId: string,
    readonly environment: Environment,
  ) {}

  /** The full name of a decision: `establishment.quota` is that of the tenant's own pack. */
  fullName(name: string): string {
    return this.index.findDecision(name) ? name : `${this.packId}.${name}`;
  }

  /** Whether the tenant's pack has the decision at all. */
  knows(name: string): boolean {
    return this.index.findDecision(this.fullName(name)) !== undefined;
  }

  /** Judges, or tells by field why the input cannot be judged. */
  attempt(name: string, facts: object, asOf: string): Decided | NotDecided {
    const full = this.fullName(name);
    const found = this.index.findDecision(full);
    if (!found) {
      const message = { zh: `没有名为 ${full} 的判定`, en: `There is no decision ${full}` };
      return { ok: false, error: { code: 'unknown-decision', field: 'decision', message } };
    }
    const plain = factsAsJson(facts) as JsonObject;
    const outcome = evaluate(found.decision, plain, asOf, this.environment);
    if (!outcome.ok) return outcome;
    return new Answer(full, asOf, plain, outcome.output, outcome.version, found.pack, found.decision, outcome.reasons, outcome.parameters);
  }

  /** @throws Refused with the kernel's own code, field and provision. */
  decide(name: string, facts: object, asOf: string): Decided {
    const outcome = this.attempt(name, facts, asOf);
    if (outcome.ok) return outcome;
    throw refusedByKernel(outcome.error);
  }
}

/** The kernel's refusal in the shape of all refusals. */
export function refusedByKernel(error: RefusalJson): Refused {
  return new Refused({ code: error.code, field: error.field, message: error.message, provision: error.provision ?? null });
}
