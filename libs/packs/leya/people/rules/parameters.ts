import { ALWAYS, parameter, type Json, type Parameter, type Provision, type Type } from '@gongqiao/kernel';

/**
 * A figure printed in the handbook. Most tables are adjusted by the quarter's plan, so that a tenant
 * may enter dated figures of its own for later periods.
 */
export function printed<T>(id: string, zh: string, provision: Provision, type: Type<T>, value: Json, from: string = ALWAYS): Parameter<T> {
  return parameter(`leya.${id}`, { zh, provision, type, open: true, values: [{ from, value }] });
}

/** Parameters of several types in one list. */
export function parameterList(...parameters: readonly unknown[]): readonly Parameter<never>[] {
  return parameters as readonly Parameter<never>[];
}
