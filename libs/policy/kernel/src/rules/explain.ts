import type { Json } from '../schema/type.js';
import type { Reason } from './trace.js';

function shown(value: Json): string {
  if (value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length === 0 ? '（空）' : value.map((v: Json) => shown(v)).join('、');
  if (typeof value === 'object') return Object.entries(value).map(([k, v]) => `${k}：${shown(v)}`).join('，');
  return String(value);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The formula of a step with its figures beside the terms: 岗位工资＝最低工资 2200 × 岗位系数 120% ＝ 2640. */
export function sentenceOf(reason: Reason): string {
  const inputs = reason.inputs ?? {};
  const terms = Object.keys(inputs).sort((a, b) => b.length - a.length);
  const used = new Set<string>();
  let words = reason.words;
  if (terms.length > 0) {
    words = words.replace(new RegExp(terms.map(escape).join('|'), 'g'), (term) => {
      used.add(term);
      return `${term} ${shown(inputs[term] ?? null)}`;
    });
  }
  const rest = Object.keys(inputs).filter((term) => !used.has(term)).map((term) => `${term} ${shown(inputs[term] ?? null)}`);
  const beside = rest.length > 0 ? `（${rest.join('，')}）` : '';
  const result = reason.value === undefined ? '' : ` ＝ ${shown(reason.value)}`;
  const verdict = reason.holds === undefined ? '' : reason.holds ? '：符合' : '：不符合';
  return `${words}${beside}${result}${verdict}`;
}

/** The reasons as indented lines of Chinese, each with its article. */
export function explainReasons(reasons: readonly Reason[], depth = 0): string[] {
  return reasons.flatMap((reason) => {
    const place = reason.article ? `【${reason.article}】` : '';
    return [`${'  '.repeat(depth)}${place}${sentenceOf(reason)}`, ...explainReasons(reason.children ?? [], depth + 1)];
  });
}
