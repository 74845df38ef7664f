// 第三类（三）: the tiers of home care need not average to a whole, so what a round pays on a project is held against its money.
import { ZERO, decision, list, record, sum } from '@gongqiao/kernel';
import { most } from '../rules/rounding.js';
import { identifier, roster, yes, yuan } from '../rules/types.js';
import { AWARD } from './provisions.js';

const PROJECT = record({ project: identifier().zh('项目'), total: yuan().zh('本轮绩效合计'), money: yuan().orNull().zh('项目的绩效经费，没有填写的为空') });
const COMPARED = record({ project: identifier().zh('项目'), total: yuan().zh('本轮绩效合计'), money: yuan().orNull().zh('绩效经费'), excess: yuan().orNull().zh('超出，没有经费可比的为空') });

export const projectMoneyCheck = decision('leya.compensation.projectMoneyCheck', {
  zh: '项目部绩效合计与项目经费比较',
  applies: [AWARD['1.3a']],
  facts: { projects: roster('project', PROJECT, { nonEmpty: true }).zh('项目') },
  answer: { projects: list(COMPARED).zh('项目'), excess: yuan().zh('超出合计'), exceeded: yes('超出') },
}).by(({ projects }, at) => {
  const compared = projects.map(({ project, total, money }) => ({
    project, total, money, excess: money === null ? null : at.step(AWARD['1.3a'], `${project} 超出 ＝ 绩效合计 － 绩效经费，不低于零`, most(total.minus(money), ZERO), { 绩效合计: total, 绩效经费: money }),
  }));
  const excess = at.step(AWARD['1.3a'], '各项目超出合计', sum(compared.flatMap((held) => (held.excess ? [held.excess] : []))));
  return { projects: compared, excess, exceeded: excess.gt(0) };
});
