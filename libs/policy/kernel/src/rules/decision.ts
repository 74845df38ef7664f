import type { WorkCalendar } from '../calendar.js';
import type { PlainDate } from '../plain-date.js';
import { refuse, type RefusalCode } from '../refusal.js';
import { RecordType, record, type Fields, type InferFields } from '../schema/composites.js';
import { ALWAYS, rowOn, type Overrides, type Parameter } from './parameter.js';
import type { Provision } from './provision.js';
import type { Trace} from './trace.js';
import { type Inputs } from './trace.js';

/** What is handed to every evaluation beside facts and date: calendar and the tenant's or what-if's parameters. */
export interface Environment {
  readonly calendar: WorkCalendar;
  readonly overrides?: Overrides;
}

/** The hands of a decision's function: parameters of the day, steps of the reasons, other decisions, refusals. */
export class Judgement {
  constructor(
    readonly asOf: PlainDate,
    readonly environment: Environment,
    readonly trace: Trace,
  ) {}

  get calendar(): WorkCalendar {
    return this.environment.calendar;
  }

  /** Value of a parameter on a day (asOf unless given); no version on that day refuses with `no-parameter`. */
  value<T>(parameter: Parameter<T>, on: PlainDate = this.asOf): T {
    const rows = (this.environment.overrides?.get(parameter.id) as Parameter<T>['rows'] | undefined) ?? parameter.rows;
    const row = rowOn(rows, on) ?? refuse('no-parameter', parameter.id, `${on} 没有可用的「${parameter.zh}」`, `No value of ${parameter.id} on ${on}`);
    this.trace.use(parameter as Parameter<unknown>, row);
    return row.value;
  }

  /** Records a figure with its formula in words (terms of `inputs` are shown with their figures) and gives it back. */
  step<V>(provision: Provision, words: string, value: V, inputs?: Inputs): V {
    this.trace.add(provision, words, value, inputs);
    return value;
  }

  /** Records a condition, met or not, and gives its truth back. A "no" lists every unmet one. */
  condition(provision: Provision, words: string, holds: boolean, inputs?: Inputs): boolean {
    this.trace.add(provision, words, undefined, inputs, holds);
    return holds;
  }

  /** Groups the steps of `body` beneath one line. */
  within<R>(provision: Provision | null, words: string, body: () => R): R {
    return this.trace.nest(provision, words, undefined, body);
  }

  /** Asks another decision, of the same day unless `on` is given; its steps appear beneath. */
  call<F extends Fields, A extends Fields>(other: Decision<F, A>, facts: InferFields<F>, on: PlainDate = this.asOf): InferFields<A> {
    const inner = on === this.asOf ? this : new Judgement(on, this.environment, this.trace);
    return this.trace.nest(other.applies[0] ?? null, other.zh, other.name, () => versionOn(other, on).decide(facts, inner));
  }

  /** Refuses the input, naming the field at fault. */
  refuse(code: RefusalCode, field: string, zh: string, en: string): never {
    return refuse(code, field, zh, en);
  }
}

/** The function of a decision. */
export type Decide<F extends Fields, A extends Fields> = (facts: InferFields<F>, at: Judgement) => InferFields<A>;

export interface DecisionVersion<F extends Fields, A extends Fields> {
  readonly from: PlainDate;
  readonly decide: Decide<F, A>;
}

/** A pure function of facts and a date, addressed by `<pack>.<capability>[.<variant>]`. */
export interface Decision<F extends Fields = Fields, A extends Fields = Fields> {
  readonly name: string;
  readonly zh: string;
  readonly applies: readonly Provision[];
  readonly facts: RecordType<F>;
  readonly answer: RecordType<A>;
  readonly versions: readonly DecisionVersion<F, A>[];
}

/** Any decision, where its own fields do not matter. */
export interface AnyDecision {
  readonly name: string;
  readonly zh: string;
  readonly applies: readonly Provision[];
  readonly facts: RecordType<Fields>;
  readonly answer: RecordType<Fields>;
  readonly versions: readonly { readonly from: PlainDate }[];
}

export interface DecisionSpec<F extends Fields, A extends Fields> {
  readonly zh: string;
  readonly applies: readonly Provision[];
  /** The input table in its order; a RecordType where rules between fields are needed. */
  readonly facts: F | RecordType<F>;
  readonly answer: A;
  /** First day of the only version; ALWAYS (the default) for an undated document. */
  readonly from?: PlainDate;
}

/** A decision whose function is still to be given; two steps, so that the compiler knows facts and answer before it reads the function. */
export interface DecisionDraft<F extends Fields, A extends Fields> {
  /** One function, in force from the spec's first day. */
  by(decide: Decide<F, A>): Decision<F, A>;
  /** Versions by day: a new formula is a new entry, an old one is never edited. */
  versions(list: readonly DecisionVersion<F, A>[]): Decision<F, A>;
}

/** Declares a decision; the name's second part is its capability. */
export function decision<F extends Fields, A extends Fields>(name: string, spec: DecisionSpec<F, A>): DecisionDraft<F, A> {
  const facts = spec.facts instanceof RecordType ? spec.facts : record(spec.facts);
  const answer = record(spec.answer);
  const versions = (list: readonly DecisionVersion<F, A>[]): Decision<F, A> => {
    if (list.length === 0) throw new Error(`${name} has no version`);
    const sorted = [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
    return { name, zh: spec.zh, applies: spec.applies, facts, answer, versions: sorted };
  };
  return { versions, by: (decide) => versions([{ from: spec.from ?? ALWAYS, decide }]) };
}

/** The one version in force on a day; before the first, `not-in-force` on asOf. */
export function versionOn<F extends Fields, A extends Fields>(target: Decision<F, A>, on: PlainDate): DecisionVersion<F, A> {
  return (
    rowOn(target.versions, on) ??
    refuse('not-in-force', 'asOf', `${target.name} 自 ${target.versions[0]?.from ?? ''} 起施行，${on} 尚未生效`,
      `${target.name} is in force from ${target.versions[0]?.from ?? ''}; ${on} is earlier`)
  );
}
