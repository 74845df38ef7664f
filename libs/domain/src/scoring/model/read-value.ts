import { Refusal, day, type Json, type JsonObject, type SchemeItem, type ScoringScheme } from '@gongqiao/kernel';
import { Refused } from '@gongqiao/platform/context';
import { factsAsJson } from '@gongqiao/platform/policy';

function inShape<T>(work: () => T, provision: string | null): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refused({ code: error.code, field: error.field, message: error.message, provision });
  }
}

/** Reads what a rater gave through the item's type. @throws Refused by the path `values.<item>`. */
export function readRating(item: SchemeItem, value: unknown, on: string, provision: string | null): Json {
  return inShape(() => item.value.writePresent(item.value.read(factsAsJson(value), `values.${item.id}`, { asOf: day(on), siblings: {} })), provision);
}

/** Reads the settings of a round through the scheme's fields. @throws Refused by the path `settings.…`. */
export function readSettings(scheme: ScoringScheme, value: unknown, on: string): JsonObject {
  const { settings } = scheme;
  if (!settings) return {};
  return inShape(() => settings.writePresent(settings.read(factsAsJson(value), 'settings', { asOf: day(on), siblings: {} })), scheme.provisions[0]?.id ?? null);
}
