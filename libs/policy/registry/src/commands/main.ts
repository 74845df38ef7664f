import { readFileSync } from 'node:fs';
import { CAPABILITIES, capabilityOf, explainReasons, PROVISION_KINDS, type Pack } from '@gongqiao/kernel';
import { coverageOf, gapsOf } from '../coverage.js';
import { loadPacks, readCases, type PackIndex } from '../load-packs.js';
import { judgeCase } from '../run-case.js';
import { answerCase, EXIT, parseBatch } from './answer-batch.js';
import { scaffoldPack } from './scaffold-pack.js';

const USAGE = `policy eval < cases.json          一批案例进，一批答案出（JSON 数组）
policy list [pack] [--json]       各文件包的判定及其输入输出
policy explain <case id> | < case 一个案例的依据（中文）
policy coverage [pack] [--json]   条款 → 类别 → 代码 → 案例；有缺口时退出码 1
policy readings [pack]            有歧义、矛盾或破损之处所取的读法
policy new <name>                 新建一个文件包的骨架
`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function chosen(index: PackIndex, name: string | undefined): readonly Pack[] {
  if (!name) return index.packs;
  const pack = index.findPack(name);
  if (!pack) throw new UsageError(`没有文件包 ${name}；已有：${index.packs.map((p) => p.id).join('、')} / no pack ${name}`);
  return [pack];
}

class UsageError extends Error {}

function evalBatch(index: PackIndex): number {
  const batch = parseBatch(readFileSync(0, 'utf8'));
  if (!batch) {
    process.stderr.write('标准输入应为 JSON 数组 / standard input must hold a JSON array of cases\n');
    return EXIT.unreadable;
  }
  let defects = 0;
  const answers = batch.map((given) => {
    const { answer, defect } = answerCase(index, given);
    if (defect) defects += 1;
    return JSON.stringify(answer);
  });
  process.stdout.write(`[${answers.join(',\n')}]\n`);
  return defects > 0 ? EXIT.defect : EXIT.answered;
}

function list(index: PackIndex, name: string | undefined, json: boolean): number {
  const packs = chosen(index, name);
  if (json) {
    print(JSON.stringify(packs.flatMap((p) => p.decisions.map((d) => ({
      name: d.name, zh: d.zh, applies: d.applies.map((x) => x.id), from: d.versions.map((v) => v.from), input: d.facts.describe(), output: d.answer.describe(),
    })))));
    return EXIT.answered;
  }
  for (const pack of packs) {
    print(`${pack.id}  ${pack.title}（${pack.documentNumber}）  ${pack.decisions.length} 项判定`);
    for (const d of pack.decisions) {
      print(`  ${d.name}  ${d.zh}  〔${CAPABILITIES[capabilityOf(d.name)].zh}〕`);
      print(`    输入：${Object.keys(d.facts.fields).join('、')}`);
      print(`    输出：${Object.keys(d.answer.fields).join('、')}`);
      print(`    条款：${d.applies.map((p) => p.id).join('、')}`);
    }
  }
  return EXIT.answered;
}

function explain(index: PackIndex, id: string | undefined): number {
  const worked = id
    ? index.packs.flatMap((p) => readCases(p.id)).find((c) => c.id === id)
    : (JSON.parse(readFileSync(0, 'utf8')) as unknown);
  if (!worked) throw new UsageError(`没有案例 ${id ?? ''} / no such case`);
  const outcome = judgeCase(index, worked);
  if (!outcome.ok) {
    print(`不能判定：${outcome.error.message.zh}（${outcome.error.field}，${outcome.error.code}）`);
    return EXIT.answered;
  }
  print(`答复：${JSON.stringify(outcome.output, null, 2)}`);
  print('依据：');
  for (const line of explainReasons(outcome.reasons(), 1)) print(line);
  for (const p of outcome.parameters()) print(`  参数 ${p.zh}（${p.provision}，自 ${p.since}）：${JSON.stringify(p.value)}`);
  return EXIT.answered;
}

function coverage(index: PackIndex, name: string | undefined, json: boolean): number {
  let gaps = 0;
  const all = chosen(index, name).map((pack) => ({ pack: pack.id, rows: coverageOf(pack, readCases(pack.id)) }));
  if (json) print(JSON.stringify(all));
  for (const { pack, rows } of all) {
    const open = gapsOf(rows);
    gaps += open.length;
    if (json) continue;
    for (const row of rows) {
      const how = row.code.length > 0 ? row.code.join('、') : (row.shows ?? '缺');
      print(`${row.provision}\t${PROVISION_KINDS[row.kind]}\t${how}\t${row.cases} 例${row.gap ? `\t← ${row.gap}` : ''}`);
    }
    const uncased = rows.filter((r) => r.gap === 'no-case').length;
    print(`${pack}: ${rows.length} 条，${open.length} 条无着落，${uncased} 条判定尚无案例`);
  }
  return gaps > 0 ? EXIT.gap : EXIT.answered;
}

function readings(index: PackIndex, name: string | undefined): number {
  for (const pack of chosen(index, name)) {
    for (const p of pack.provisions) if (p.reading) print(`${p.id}\t${p.article}\t${p.reading}`);
  }
  return EXIT.answered;
}

/** Runs one policy command; the result is the exit status. */
export async function runPolicyCommand(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  const [command, name] = argv.filter((a) => !a.startsWith('--'));
  try {
    if (command === 'new') return scaffoldPack(name);
    const index = await loadPacks();
    switch (command) {
      case 'eval': return evalBatch(index);
      case 'list': return list(index, name, json);
      case 'explain': return explain(index, name);
      case 'coverage': return coverage(index, name, json);
      case 'readings': return readings(index, name);
      default:
        process.stderr.write(USAGE);
        return EXIT.unreadable;
    }
  } catch (error) {
    if (error instanceof UsageError || error instanceof SyntaxError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.unreadable;
    }
    throw error;
  }
}
