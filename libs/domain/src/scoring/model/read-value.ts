import { Refusal, day, settingsOf, type Json, type JsonObject, type ScoringScheme, type Type } from '@gongqiao/kernel';
import { Refused } from '@gongqiao/platform/context';
import { factsAsJson } from '@gongqiao/platform/policy';

/** Reads a value through a type, as JSON. @throws Refused by its path, in the shape of all refusals. */
export function readAs(type: Type<unknown>, path: string, value: unknown, on: string, provision: string | null): Json {
  try {
    return type.writePresent(type.read(factsAsJson(value), path, { asOf: day(on), siblings: {} }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refused({ code: error.code, field: error.field, message: error.message, provision });
  }
}

/** Reads the settings of a round through the scheme's fields. @throws Refused by the path `settings.…`. */
export function readSettings(scheme: ScoringScheme, number: number, value: unknown, on: string): JsonObject {
  const fields = settingsOf(scheme, number);
  return fields ? (readAs(fields as Type<unknown>, 'settings', value, on, scheme.provisions[0]?.id ?? null) as JsonObject) : {};
}
