import type { AnyDecision } from './decision.js';
import { showFigure, vocabularyOf, type Vocabulary } from './show.js';
import type { Reason } from './trace.js';

/** Finds a decision by name, so that codes are shown by the terms of the decision to which the steps belong. */
export type FindDecision = (name: string) => AnyDecision | undefined;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words before the equals sign name the result; figures belong to what stands after it. */
function formulaOf(reason: Reason): readonly [name: string, formula: string] {
  const at = reason.value === undefined ? -1 : reason.words.indexOf('＝');
  return at < 0 ? ['', reason.words] : [reason.words.slice(0, at), reason.words.slice(at)];
}

/** Characters after which no space is wanted: punctuation, operators, the end. */
const CLOSED = /^[\s，。；：、）」》％＋－×÷＝,.;:)%+\-*/=]|^$/;
/** Words that turn a term into another one: 不低于指导标准 is not 低于指导标准. */
const TURNED = /[不未无非]$|没有$/;

/**
 * The formula of a step with its figures beside the terms:
 * 岗位工资 ＝ 最低工资标准 2200 × 等级比例 120％ ＝ 2640. Figures whose term does not stand in the words follow in brackets.
 */
export function sentenceOf(reason: Reason): string {
  return sentenceIn(undefined, reason);
}

function sentenceIn(vocabulary: Vocabulary | undefined, reason: Reason): string {
  const inputs = reason.inputs ?? {};
  const terms = Object.keys(inputs).filter((term) => term !== '').sort((a, b) => b.length - a.length);
  const used = new Set<string>();
  const shown = (term: string): string => `${term} ${showFigure(inputs[term] ?? null, term, vocabulary)}`;
  const [name, formula] = formulaOf(reason);
  const words = terms.length === 0 ? formula : formula.replace(new RegExp(terms.map(escape).join('|'), 'g'), (term: string, at: number) => {
    if (TURNED.test(formula.slice(0, at))) return term;
    used.add(term);
    return `${shown(term)}${CLOSED.test(formula.slice(at + term.length)) ? '' : ' '}`;
  });
  const rest = terms.filter((term) => !used.has(term)).map(shown);
  const beside = rest.length > 0 ? `（${rest.join('，')}）` : '';
  const result = reason.value === undefined ? '' : ` ＝ ${showFigure(reason.value, name.trim() || reason.words, vocabulary)}`;
  const verdict = reason.holds === undefined ? '' : reason.holds ? '：符合' : '：不符合';
  return `${name}${words}${beside}${result}${verdict}`;
}

/** The reasons as indented lines of Chinese, each with its article. With a decision, codes are shown by its terms. */
export function explainReasons(reasons: readonly Reason[], depth = 0, decision?: AnyDecision, find?: FindDecision): string[] {
  const vocabulary = decision && vocabularyOf(decision);
  return reasons.flatMap((reason) => {
    const place = reason.article ? `【${reason.article}】` : '';
    const beneath = reason.decision === undefined ? decision : (find?.(reason.decision) ?? decision);
    return [`${'  '.repeat(depth)}${place}${sentenceIn(vocabulary, reason)}`, ...explainReasons(reason.children ?? [], depth + 1, beneath, find)];
  });
}
