import type { JsonObject } from '@gongqiao/kernel';
import type { Judge } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../persistence/entities.js';

/** Whose conduct is asked about, as of which day, by which document. */
export interface ConductAsked {
  readonly judge: Judge;
  readonly employee: Employee;
  readonly on: string;
}

/** A part of the house that knows facts which a dismissal is judged by, named as decisions name them. */
export interface ConductProvider {
  facts(m: EntityManager, asked: ConductAsked): Promise<JsonObject>;
}

/** What the house has on record of a person before a dismissal is judged; what human resources enter goes before it. */
@Injectable()
export class ConductProviders {
  private readonly providers: ConductProvider[] = [];

  register(provider: ConductProvider): void {
    this.providers.push(provider);
  }

  async of(m: EntityManager, asked: ConductAsked): Promise<JsonObject> {
    const known: Record<string, JsonObject[string]> = {};
    for (const provider of this.providers) Object.assign(known, await provider.facts(m, asked));
    return known;
  }
}
