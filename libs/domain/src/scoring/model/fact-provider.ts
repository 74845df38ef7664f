import type { FactSource, Measure, Measured, PlainDate } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where a fact of a score comes from, as it is shown beside the fact. */
export interface FactOrigin {
  /** In words, with the figures behind it: `服务记录 12 条`. */
  readonly zh: string;
  readonly en: string;
  /** Records behind it. */
  readonly records: number;
  /** Portal address that shows them, starting with a slash; null where there is no such page. */
  readonly address: string | null;
  /** Instant of the latest record behind it, as ISO 8601; null where there is no record. */
  readonly at: string | null;
}

/** A fact found in the records. */
export interface FoundFact<M extends Measure = Measure> {
  readonly value: Measured[M];
  readonly origin: FactOrigin;
}

/** What was found of one person; a measure of which the records know nothing is left out. */
export type FoundFacts = { readonly [M in Measure]?: FoundFact<M> };

/** What a run asks of the records: of at most some hundreds of people, over one span of days. */
export interface AskedFacts {
  /** Files of the people (`employee.id`). */
  readonly employeeIds: readonly string[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Measures that the round's items want, among those that the provider answers. */
  readonly measures: readonly Measure[];
  /** Records entered, or struck out, after this instant are not known to the run. */
  readonly knownAt: Date;
  /** The tenant's document, for what it says of counting. */
  readonly judge: Judge;
}

/** A context that keeps records from which scores are made. */
export interface FactProvider {
  readonly source: Exclude<FactSource, 'rating'>;
  /** Measures that it answers; no two providers answer the same one. */
  readonly measures: readonly Measure[];
  /**
   * Measures of which the records keep only how things stand today. A run as known then takes them as the results that stand have
   * them: the records themselves no longer know.
   */
  readonly forgets?: readonly Measure[];
  /** Facts by the id of the person's file, in few statements for all of them; inside the run's transaction, same facts in, same out. */
  facts(m: EntityManager, ctx: RequestContext, asked: AskedFacts): Promise<ReadonlyMap<string, FoundFacts>>;
}

/** The contexts that answer for facts of scores. Each registers itself when its module starts. */
@Injectable()
export class FactProviders {
  private readonly held = new Map<Measure, FactProvider>();

  /** @throws Error when a measure has a provider already: two would contradict each other. */
  register(provider: FactProvider): void {
    for (const measure of provider.measures) {
      if (this.held.has(measure)) throw new Error(`the measure ${measure} has two providers`);
      this.held.set(measure, provider);
    }
  }

  /** Whether records are kept of a measure at all. */
  has(measure: Measure): boolean {
    return this.held.has(measure);
  }

  /** Measures whose records keep no past. */
  forgotten(): ReadonlySet<Measure> {
    return new Set([...this.held.values()].flatMap((provider) => provider.forgets ?? []));
  }

  /** Asks every provider once for what it answers of the measures wanted, and puts the answers together by person. */
  async find(m: EntityManager, ctx: RequestContext, asked: AskedFacts): Promise<ReadonlyMap<string, FoundFacts>> {
    const all = new Map<string, FoundFacts>();
    for (const provider of new Set(this.held.values())) {
      const measures = provider.measures.filter((measure) => asked.measures.includes(measure));
      if (measures.length === 0 || asked.employeeIds.length === 0) continue;
      for (const [id, facts] of await provider.facts(m, ctx, { ...asked, measures })) all.set(id, { ...all.get(id), ...facts });
    }
    return all;
  }
}
