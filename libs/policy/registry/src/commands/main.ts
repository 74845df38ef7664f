import { readFileSync } from 'node:fs';
import { CAPABILITIES, capabilityOf, PROVISION_KINDS, type AnyDecision, type Pack } from '@gongqiao/kernel';
import { coverageOf, gapsOf, type CoverageRow } from '../coverage.js';
import { loadPacks, readCases, type PackIndex } from '../load-packs.js';
import { answerCase, answerCombination, EXIT, parseBatch, readJson, UsageError, writtenAnswer } from './answer-batch.js';
import { explain } from './explain.js';
import { scaffoldPack } from './scaffold-pack.js';

const USAGE = `policy eval < cases.json          一批案例进，一批答案出（JSON 数组）
policy list [pack] [--json]       各文件包的判定及其输入输出
policy explain <case id> | < case 一个案例的依据（中文）
policy combine < request.json     同一派驻适用几个文件时，各文件的部分、结果和起决定作用的条款
policy coverage [pack] [--json]   条款 → 类别 → 代码 → 案例 → 门户中的位置；有缺口时退出码 1
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
    return writtenAnswer(answer);
  });
  process.stdout.write(`[${answers.join(',\n')}]\n`);
  return defects > 0 ? EXIT.defect : EXIT.answered;
}

/** Names of fields with their Chinese terms. */
function fieldWords(fields: AnyDecision['facts']['fields']): string {
  return Object.entries(fields).map(([key, type]) => (type.label ? `${key} ${type.label.zh}` : key)).join('、');
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
      print(`    输入：${fieldWords(d.facts.fields)}`);
      print(`    输出：${fieldWords(d.answer.fields)}`);
      print(`    条款：${d.applies.map((p) => p.id).join('、')}`);
    }
  }
  return EXIT.answered;
}

/** One request, or a list of them: the part of each pack, the result and the provision that decided. */
function combinePacks(index: PackIndex): number {
  const given = readJson(readFileSync(0, 'utf8'));
  const answers = (Array.isArray(given) ? given : [given]).map((request: unknown) => answerCombination(index, request));
  const shown = answers.map(({ answer }) => answer);
  print(JSON.stringify(Array.isArray(given) ? shown : shown[0], null, 2));
  return answers.some(({ defect }) => defect) ? EXIT.defect : EXIT.answered;
}

/** The first place in words, and how many more there are. */
function placeWords({ where }: CoverageRow): string {
  const [first, ...more] = where;
  return first ? `${first.zh}${more.length > 0 ? ` 等 ${more.length + 1} 处` : ''}` : '—';
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
      print(`${row.provision}\t${PROVISION_KINDS[row.kind]}\t${how}\t${row.cases} 例\t${placeWords(row)}${row.gap ? `\t← ${row.gap}` : ''}`);
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
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault of the command.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
  const json = argv.includes('--json');
  const [command, name] = argv.filter((a) => !a.startsWith('--'));
  try {
    if (command === 'new') return scaffoldPack(name);
    const index = await loadPacks();
    switch (command) {
      case 'eval': return evalBatch(index);
      case 'list': return list(index, name, json);
      case 'explain': return explain(index, name);
      case 'combine': return combinePacks(index);
      case 'coverage': return coverage(index, name, json);
      case 'readings': return readings(index, name);
      default:
        process.stderr.write(USAGE);
        return EXIT.unreadable;
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.unreadable;
    }
    throw error;
  }
}
