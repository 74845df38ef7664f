import { ALWAYS, parameter, type Json, type Parameter, type Provision, type Type } from '@gongqiao/kernel';

/** A figure of the handbook. It names the month of its revision and no first day, so its figures hold on any day until a new row says otherwise. */
export function fixed<T>(id: string, zh: string, provision: Provision, type: Type<T>, value: Json): Parameter<T> {
  return parameter(`leya.${id}`, { zh, provision, type, values: [{ from: ALWAYS, value }] });
}

