import { readFileSync } from 'node:fs';
import { ALWAYS, explainReasons, showValue, vocabularyOf, type JsonObject, type SchemaNode, type UsedParameter } from '@gongqiao/kernel';
import { readCases, type PackIndex } from '../load-packs.js';
import { judgeCase } from '../run-case.js';
import { EXIT, UsageError, readJson } from './answer-batch.js';

interface Explained {
  readonly id?: unknown;
  readonly decision?: unknown;
  readonly asOf?: unknown;
}

function chosenCase(index: PackIndex, id: string | undefined): Explained {
  if (id) {
    const found = index.packs.flatMap((p) => readCases(p.id)).find((c) => c.id === id);
    if (!found) throw new UsageError(`没有案例 ${id}；各文件包 cases 文件夹中的 id 可用 / no such case`);
    return found;
  }
  const given = readJson(readFileSync(0, 'utf8'));
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new UsageError('标准输入应为一个案例（JSON 对象） / standard input must hold one case, a JSON object');
  return given;
}

/** The answer, a line a field, in the terms of its schema. */
export function answerLines(output: JsonObject, schema: SchemaNode): string[] {
  const parts = (schema['properties'] ?? {}) as Readonly<Record<string, SchemaNode>>;
  return Object.entries(output).map(([key, value]) => {
    const title = parts[key]?.['title'];
    return `${typeof title === 'string' ? title : key}：${showValue(value, parts[key])}`;
  });
}

function parameterLine(index: PackIndex, decision: string, used: UsedParameter): string {
  const found = index.findDecision(decision);
  const parameter = found?.pack.parameters.find((p) => p.id === used.id);
  const since = used.since === ALWAYS ? '' : `，自 ${used.since} 起`;
  const source = used.source ? `，${used.source}` : '';
  return `${used.zh}（${used.provision}${since}${source}）：${showValue(used.value, parameter?.describe(), found && vocabularyOf(found.decision))}`;
}

/** Lines of one case explained: question, answer, reasons, parameters. */
export function explainCase(index: PackIndex, given: Explained): string[] {
  const name = String(given.decision);
  const decision = index.findDecision(name)?.decision;
  const head = `${decision?.zh ?? name}（${name}，基准日 ${String(given.asOf)}）`;
  const outcome = judgeCase(index, given);
  if (!outcome.ok || !decision) {
    return [head, outcome.ok ? '' : `不能判定：${outcome.error.message.zh}（字段 ${outcome.error.field}，${outcome.error.code}）`];
  }
  const used = outcome.parameters();
  return [
    head,
    '答复：',
    ...answerLines(outcome.output, decision.answer.describe()).map((line) => `  ${line}`),
    '依据：',
    ...explainReasons(outcome.reasons(), 1, decision, (other) => index.findDecision(other)?.decision),
    ...(used.length > 0 ? ['参数：', ...used.map((p) => `  ${parameterLine(index, name, p)}`)] : []),
  ];
}

/** `policy explain`: one case, by its id or from standard input. */
export function explain(index: PackIndex, id: string | undefined): number {
  process.stdout.write(`${explainCase(index, chosenCase(index, id)).join('\n')}\n`);
  return EXIT.answered;
}
