/** The words of a refusal, in both languages of the portal. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** An expected "no": the one shape from the policy kernel to the GraphQL error. */
export interface Refusal {
  /** Kebab-case, lasting, for programs. */
  readonly code: string;
  /** The argument or fact that is wrong, by its dotted name. */
  readonly field: string | null;
  readonly message: BilingualText;
  /** Identifier of the provision that says no, as `HB-10`. */
  readonly provision: string | null;
}

/** A refusal on its way out of a transaction: thrown so that nothing is written. */
export class Refused extends Error implements Omit<Refusal, 'message'> {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.name = 'Refused';
    this.refusal = refusal;
  }

  get code(): string {
    return this.refusal.code;
  }

  get field(): string | null {
    return this.refusal.field;
  }

  get provision(): string | null {
    return this.refusal.provision;
  }
}

/** The words of each code of one area; a code without words does not compile. */
export type RefusalWords<Code extends string> = Readonly<Record<Code, BilingualText>>;

/** What a refusal says beyond its code: the field, the provision, and values for `{name}` in its words. */
export interface RefusalDetail {
  field?: string;
  provision?: string;
  values?: Readonly<Record<string, string | number>>;
}

function fill(text: string, values: RefusalDetail['values'] = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/**
 * Makes the function by which an area refuses: `const refuse = refuser({ 'unit-unknown': { zh, en } })`, then
 * `throw refuse('unit-unknown', { field: 'unitId' })`.
 */
export function refuser<Code extends string>(words: RefusalWords<Code>) {
  return (code: Code, detail: RefusalDetail = {}): Refused =>
    new Refused({
      code,
      field: detail.field ?? null,
      message: { zh: fill(words[code].zh, detail.values), en: fill(words[code].en, detail.values) },
      provision: detail.provision ?? null,
    });
}

const refuseId = refuser({ 'id-invalid': { zh: '编号格式不对。', en: 'This is not an identifier.' } });
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws Refused `id-invalid` unless the text is a UUID: the database would call it a broken query. */
export function requireId(id: string, field: string): string {
  if (!UUID.test(id)) throw refuseId('id-invalid', { field });
  return id;
}
