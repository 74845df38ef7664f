/** A value inside reasons, facts and answers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** A step of the reasons, as the policy kernel records it. */
export interface Reason {
  readonly provision: string | null;
  readonly article: string | null;
  readonly words: string;
  readonly inputs?: Readonly<Record<string, Value>>;
  readonly value?: Value;
  /** For a condition: whether it is met. */
  readonly holds?: boolean;
  readonly decision?: string;
  readonly children?: readonly Reason[];
}

/** A parameter that an answer used. */
export interface UsedParameter {
  readonly id: string;
  readonly zh: string;
  readonly provision: string;
  readonly since: string;
  readonly value: Value;
  readonly source: string | null;
}

/** A provision behind an answer. */
export interface ReasonProvision {
  readonly id: string;
  readonly article: string;
  readonly says: string;
  readonly reading?: string | null;
  /** Where the attached official text opens at the article, if the tenant has attached it. */
  readonly textAddress?: string | null;
}

/** Who entered a fact and when, by the fact's name; `from` says of which records it was taken. */
export type FactSources = Readonly<Record<string, { readonly by: string | null; readonly at: string; readonly from?: string | null }>>;

/** Everything the reasons drawer shows of one answer. */
export interface Explanation {
  readonly decision: string;
  readonly decisionName: string;
  readonly asOf: string;
  readonly packId: string;
  readonly packTitle: string;
  readonly packVersion: string;
  readonly facts: Readonly<Record<string, Value>>;
  readonly factSources?: FactSources | null;
  readonly output: Readonly<Record<string, Value>>;
  readonly reasons: readonly Reason[];
  readonly parameters: readonly UsedParameter[];
  readonly provisions: readonly ReasonProvision[];
  readonly factsSchema?: unknown;
  readonly answerSchema?: unknown;
  readonly computedAt?: string | null;
  /** Proves a printed copy against the stored result. */
  readonly checkCode?: string | null;
}

/** All conditions that are not met, in their order. */
export function unmetConditions(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.flatMap((reason) => [...(reason.holds === false ? [reason] : []), ...unmetConditions(reason.children ?? [])]);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Shows a value in a line of text; `terms` gives the words of a code. */
export function valueText(value: Value | undefined, terms: Readonly<Record<string, string>> = {}, language: 'zh' | 'en' = 'zh'): string {
  const zh = language === 'zh';
  // Codes are English words.
  const term = (code: string): string => (zh ? terms[code] ?? code : code in terms ? code.replaceAll('-', ' ') : code);
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? (zh ? '（空）' : '(none)') : value.map((v: Value) => valueText(v, terms, language)).join(zh ? '、' : ', ');
  if (typeof value === 'object') return Object.entries(value).map(([k, v]) => `${term(k)}${zh ? '：' : ': '}${valueText(v, terms, language)}`).join(zh ? '，' : ', ');
  return typeof value === 'string' ? term(value) : String(value);
}

/** A piece of a step's sentence: words, or a term with its figure beside it. */
export interface SentencePart {
  readonly text: string;
  readonly figure?: string;
}

/** Splits a step's formula so that each term that has a figure carries it; figures whose term is not in the words come last. */
export function sentenceParts(reason: Reason): readonly SentencePart[] {
  const inputs = reason.inputs ?? {};
  const terms = Object.keys(inputs).sort((a, b) => b.length - a.length);
  if (terms.length === 0) return [{ text: reason.words }];
  const used = new Set<string>();
  const pieces = reason.words.split(new RegExp(`(${terms.map(escape).join('|')})`)).filter((piece) => piece !== '');
  const parts: SentencePart[] = pieces.map((piece) => {
    if (!(piece in inputs)) return { text: piece };
    used.add(piece);
    return { text: piece, figure: valueText(inputs[piece]) };
  });
  const rest = terms.filter((term) => !used.has(term)).reverse();
  return [...parts, ...rest.map((term) => ({ text: `　${term}`, figure: valueText(inputs[term]) }))];
}

/** The address that opens an answer's facts in the explorer, to be tried on another day or with another parameter. */
export function explorerAddress(explanation: Pick<Explanation, 'decision' | 'facts' | 'asOf' | 'packId'>): string {
  const facts = encodeURIComponent(JSON.stringify(explanation.facts));
  return `/policy/${explanation.packId}/decisions/${explanation.decision}?asOf=${explanation.asOf}&facts=${facts}`;
}
