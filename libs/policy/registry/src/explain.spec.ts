// Explanations must read as Chinese, whatever the pack: no code without its term in them, no figure glued to a word.
import { describe, expect, it } from '@jest/globals';
import { explainCase } from './commands/explain.js';
import { loadPacks, readCases } from './load-packs.js';

const index = await loadPacks();
const linesOf = (id: string): string[] => {
  const found = index.packs.flatMap((p) => readCases(p.id)).find((c) => c.id === id);
  if (!found) throw new Error(id);
  return explainCase(index, found);
};

describe('explanations', () => {
  it.each(index.packs.map((p) => p.id))('of %s show no raw value', (id) => {
    const bad = readCases(id).flatMap((c) => explainCase(index, c).slice(1).filter((line) => /undefined|NaN|\[object|：true|：false| true\b| false\b|\{"/.test(line)).map((line) => `${c.id}: ${line}`));
    expect(bad).toEqual([]);
  });

  it('stand figures apart from words, and tables with their terms', () => {
    const lines = linesOf('hb-compensation-monthly-pay-01');
    expect(lines).toContain('  【表1 岗位工资指导标准】岗位工资 ＝ 最低工资标准 1590 × 等级比例 150％，四舍五入到分 ＝ 2385');
    expect(lines).toContain('  岗位工资：2385.00元');
    expect(lines).toContain('  岗位工资占最低工资标准的比例（表1）（HB-T1，自 2017-12-27 起）：一级岗 150％，二级岗 135％，三级岗 120％，初级岗 100％');
  });

  it('put no figure beside a word that a “not” has turned into another', () => {
    expect(linesOf('hb-compensation-monthly-pay-01').join('\n')).not.toContain('不低于指导标准 ');
  });

  it('say of a refused case which field is at fault', () => {
    const refused = readCases('example').find((c) => c.expectError === 'employees');
    expect(explainCase(index, refused ?? {}).at(-1)).toContain('字段 employees，wrong-type');
  });
});
