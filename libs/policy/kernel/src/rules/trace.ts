import { isDecimal } from '../decimal.js';
import type { Json } from '../schema/type.js';
import type { DatedValue, Parameter } from './parameter.js';
import type { Provision } from './provision.js';

/** Figures of a step by the Chinese term used in its words; rendered beside the term. */
export type Inputs = Readonly<Record<string, unknown>>;

interface Step {
  readonly provision: Provision | null;
  readonly words: string;
  readonly inputs: Inputs | undefined;
  readonly value: unknown;
  readonly holds: boolean | undefined;
  readonly decision: string | undefined;
  children: Step[] | undefined;
}

/** A step of the reasons as JSON: provision, formula in words, figures, result, and the steps beneath. */
export interface Reason {
  readonly provision: string | null;
  readonly article: string | null;
  readonly words: string;
  readonly inputs?: Readonly<Record<string, Json>>;
  readonly value?: Json;
  /** For a condition: whether it is met. */
  readonly holds?: boolean;
  /** The decision that the steps beneath belong to. */
  readonly decision?: string;
  readonly children?: readonly Reason[];
}

export interface UsedParameter {
  readonly id: string;
  readonly zh: string;
  readonly provision: string;
  readonly since: string;
  readonly value: Json;
  readonly source: string | null;
}

function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (isDecimal(value)) return value.toFixed();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object') {
    if ('instant' in value && 'text' in value) return String((value as { text: unknown }).text);
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toJson(v)]));
  }
  throw new Error(`a reason holds ${typeof value}`);
}

function reasonOf(step: Step): Reason {
  return {
    provision: step.provision?.id ?? null,
    article: step.provision?.article ?? null,
    words: step.words,
    ...(step.inputs ? { inputs: Object.fromEntries(Object.entries(step.inputs).map(([k, v]) => [k, toJson(v)])) } : {}),
    ...(step.value === undefined ? {} : { value: toJson(step.value) }),
    ...(step.holds === undefined ? {} : { holds: step.holds }),
    ...(step.decision === undefined ? {} : { decision: step.decision }),
    ...(step.children && step.children.length > 0 ? { children: step.children.map(reasonOf) } : {}),
  };
}

/**
 * Collects the steps of one answer while it is computed. Recording only keeps references;
 * JSON is made when somebody asks for it, so that bulk runs pay next to nothing for reasons.
 */
export class Trace {
  private readonly root: Step[] = [];
  private current: Step[] = this.root;
  private readonly used: { parameter: Parameter<unknown>; row: DatedValue<unknown> }[] = [];

  add(provision: Provision | null, words: string, value: unknown, inputs?: Inputs, holds?: boolean): void {
    this.current.push({ provision, words, inputs, value, holds, decision: undefined, children: undefined });
  }

  /** Runs `body` with its steps beneath one of the given words. */
  nest<R>(provision: Provision | null, words: string, decision: string | undefined, body: () => R): R {
    const step: Step = { provision, words, inputs: undefined, value: undefined, holds: undefined, decision, children: [] };
    const outer = this.current;
    outer.push(step);
    this.current = step.children ?? [];
    try {
      return body();
    } finally {
      this.current = outer;
    }
  }

  use(parameter: Parameter<unknown>, row: DatedValue<unknown>): void {
    this.used.push({ parameter, row });
  }

  get empty(): boolean {
    return this.root.length === 0;
  }

  reasons(): Reason[] {
    return this.root.map(reasonOf);
  }

  parameters(): UsedParameter[] {
    const seen = new Set<DatedValue<unknown>>();
    const out: UsedParameter[] = [];
    for (const { parameter, row } of this.used) {
      if (seen.has(row)) continue;
      seen.add(row);
      out.push({ id: parameter.id, zh: parameter.zh, provision: parameter.provision.id, since: row.from, value: row.raw, source: row.source ?? null });
    }
    return out;
  }
}
