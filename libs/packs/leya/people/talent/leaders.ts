// 第二章第五条: election, selection, trial and allowance of group leaders and project leads.
import { addDays, addMonths, bool, count, date, decision, fault, fullMonthsBetween, integer, list, money, oneOf, record, refuse, type Decimal, type PlainDate } from '@gongqiao/kernel';
import { mean, round2 } from '../rules/rounding.js';
import { printed } from '../rules/parameters.js';
import { stepOf, stepTable, steps } from '../rules/steps.js';
import { dec4, identifier, points100, roster, yes, yuan } from '../rules/types.js';
import { firstUnmet } from '../rules/unmet.js';
import { TALENT } from './provisions.js';

const REELECTION_CAUSES = { 'trial-failed': '准组长试用期不合格', 'majority-request': '超过半数组员要求', 'leader-left': '组长离开服务岗位', 'assessment-failed': '组长考核不合格' } as const;
type ReelectionCause = keyof typeof REELECTION_CAUSES;

export const leaderReelection = decision('leya.assignment.leaderReelection', {
  zh: '重新选举组长',
  applies: [TALENT['5.3']],
  facts: {
    trialFailed: yes('试用期不合格'),
    members: integer({ min: 1 }).zh('组员人数'),
    membersInFavour: count().check((value, f) => (value > Number(f['members']) ? fault('inconsistent', '赞成人数不得超过组员人数', 'more in favour than there are members') : undefined)).zh('赞成重选人数'),
    leaderLeft: yes('组长离开服务岗位'),
    assessmentFailed: yes('组长考核不合格'),
  },
  answer: { reelect: bool().zh('重新选举'), causes: list(oneOf(REELECTION_CAUSES)).zh('理由') },
}).by(({ trialFailed, members, membersInFavour, leaderLeft, assessmentFailed }, at) => {
  const majority = membersInFavour * 2 > members;
  const grounds: readonly (readonly [ReelectionCause, boolean])[] = [
    ['trial-failed', trialFailed], ['majority-request', majority], ['leader-left', leaderLeft], ['assessment-failed', assessmentFailed],
  ];
  for (const [cause, holds] of grounds) {
    at.condition(TALENT['5.3'], REELECTION_CAUSES[cause], holds, cause === 'majority-request' ? { 赞成人数: membersInFavour, 组员人数: members } : undefined);
  }
  const causes = grounds.filter(([, holds]) => holds).map(([cause]) => cause);
  return { reelect: causes.length > 0, causes };
});

export const leastStatement = printed('leaderSelection.statementCharacters', '竞岗材料最少字数', TALENT['5.4'], count(), 300);
const SELECTION_REFUSALS = { 'statement-too-short': '竞岗材料不足字数', 'no-public-speech': '未公开发言' } as const;

/** Rank of each key among all: 1 + the number of strictly better ones. */
function rankAmong(averages: readonly Decimal[], own: Decimal): number {
  return 1 + averages.filter((other) => other.gt(own)).length;
}

export const leaderSelection = decision('leya.assignment.leaderSelection', {
  zh: '组长选拔',
  applies: [TALENT['5.4']],
  facts: {
    candidates: roster('candidateId', record({
      candidateId: identifier().zh('候选人'), statementCharacters: count().zh('竞岗材料字数'), spokePublicly: yes('已公开发言'),
      scores: list(points100(), { nonEmpty: true }).zh('组员评分'),
    }), { nonEmpty: true }).zh('候选人'),
  },
  answer: {
    candidates: list(record({
      candidateId: identifier().zh('候选人'), admitted: bool().zh('入选'), refusal: oneOf(SELECTION_REFUSALS).orNull().zh('不入选理由'),
      average: dec4().orNull().zh('平均分'), rank: count().orNull().zh('名次'),
    })).zh('候选人'),
    proposed: list(identifier()).zh('拟任人选'),
  },
}).by(({ candidates }, at) => {
  const least = at.value(leastStatement);
  const judged = candidates.map(({ candidateId, statementCharacters, spokePublicly, scores }) => at.within(TALENT['5.4'], `候选人 ${candidateId}`, () => {
    const refusal = firstUnmet<keyof typeof SELECTION_REFUSALS>(at, [
      ['statement-too-short', TALENT['5.4'], '竞岗材料字数不少于规定', statementCharacters >= least, { 竞岗材料字数: statementCharacters, 规定: least }],
      ['no-public-speech', TALENT['5.4'], '已公开发言', spokePublicly],
    ]);
    const average = refusal === null ? at.step(TALENT['5.4'], '平均分 ＝ 组员评分的平均值，保留两位小数', round2(mean(scores)), { 组员评分: scores }) : null;
    return { candidateId, admitted: refusal === null, refusal, average };
  }));
  const averages = judged.flatMap(({ average }) => (average ? [average] : []));
  const ranked = judged.map((c) => ({ ...c, rank: c.average ? rankAmong(averages, c.average) : null }));
  const proposed = ranked.filter(({ rank }) => rank === 1).map(({ candidateId }) => candidateId);
  return { candidates: ranked, proposed: at.step(TALENT['5.4'], '平均分最高者报机构综合评议', proposed) };
});

const LEADER_ROLES = { 'group-leader': '组长', 'project-lead': '项目负责人' } as const;
const forGroupLeader = (f: Readonly<Record<string, unknown>>): boolean => f['role'] === 'group-leader';

export const groupLeaderTrial = printed('leaderTrial.byMonthsInPost', '组长考核期（月），按入职满月数', TALENT['5.5a'], stepTable(), steps(['0', '3'], ['6', '2'], ['12', '1']));
export const projectLeadTrial = printed('leaderTrial.projectLead', '项目负责人考核期（月）', TALENT['5.5c'], count(), 2);

export const leaderTrial = decision('leya.assignment.leaderTrial', {
  zh: '组长、项目负责人考核期',
  applies: [TALENT['5.5a'], TALENT['5.5c']],
  facts: {
    role: oneOf(LEADER_ROLES).zh('职务'),
    appointedOn: date().zh('任命日期'),
    hiredOn: date().check((value, f) => {
      // The appointment is at fault, and stands before the day of hiring in the table.
      if (value > (f['appointedOn'] as PlainDate)) refuse('inconsistent', 'appointedOn', '任命日期不得早于入职日期', 'appointedOn cannot be before hiredOn');
      return undefined;
    }).when(forGroupLeader, '仅组长').zh('入职日期'),
    passedTrialAsLeader: bool().when(forGroupLeader, '仅组长').zh('已通过组长考核期'),
  },
  answer: { trialMonths: count().zh('考核期（月）'), trialEndsOn: date().orNull().zh('考核期截止日') },
}).by(({ role, appointedOn, hiredOn, passedTrialAsLeader }, at) => {
  const lengthOf = (): number => {
    if (role === 'project-lead') return at.step(TALENT['5.5c'], '项目负责人考核期（月）', at.value(projectLeadTrial));
    if (passedTrialAsLeader) return at.step(TALENT['5.5a'], '已过考核期的组长调任，无考核期', 0);
    const months = hiredOn ? fullMonthsBetween(hiredOn, appointedOn) : 0;
    return at.step(TALENT['5.5a'], '考核期（月）按任命时入职满月数', stepOf(at.value(groupLeaderTrial), months).toNumber(), { 入职满月数: months });
  };
  const trialMonths = lengthOf();
  const trialEndsOn = trialMonths === 0 ? null : addDays(addMonths(appointedOn, trialMonths), -1);
  return { trialMonths, trialEndsOn: at.step(TALENT['5.5a'], '考核期截止日 ＝ 任命日期 ＋ 月数，再减一日', trialEndsOn, { 任命日期: appointedOn, 月数: trialMonths }) };
});

const BASES = { none: '无', supervisor: '督导津贴', leader: '组长津贴' } as const;
const LEADER_ALLOWANCE = record({ ordinary: money().zh('一般标准') });
export const leaderAllowanceAmount = printed('leaderAllowance', '组长津贴', TALENT['12.5'], LEADER_ALLOWANCE, { ordinary: '100' });

export const leaderAllowance = decision('leya.compensation.leaderAllowance', {
  zh: '组长津贴',
  applies: [TALENT['5.5b'], TALENT['12.5']],
  facts: {
    isGroupLeader: yes('担任组长'),
    approvedAmount: dec4({ min: '100', max: '200' }).orNull().zh('批准金额'),
    juniorSupervisorAllowance: dec4().orNull().zh('初级督导津贴'),
  },
  answer: { leaderAllowance: yuan().zh('组长津贴'), payable: yuan().zh('发放金额'), basis: oneOf(BASES).zh('发放依据') },
}).by(({ isGroupLeader, approvedAmount, juniorSupervisorAllowance }, at) => {
  const { ordinary } = at.value(leaderAllowanceAmount);
  const zero = ordinary.times(0);
  const own = at.step(TALENT['5.5b'], '组长津贴 ＝ 批准金额，未另批准的按一般标准', isGroupLeader ? (approvedAmount ?? ordinary) : zero, { 批准金额: approvedAmount, 一般标准: ordinary });
  const supervisor = juniorSupervisorAllowance ?? zero;
  const supervisorHigher = juniorSupervisorAllowance !== null && (!isGroupLeader || supervisor.gt(own));
  const payable = supervisorHigher ? supervisor : own;
  at.step(TALENT['5.5b'], '按津贴高者发放：组长津贴与督导津贴比较', payable, { 组长津贴: own, 督导津贴: juniorSupervisorAllowance });
  const basis = supervisorHigher ? 'supervisor' : isGroupLeader ? 'leader' : 'none';
  return { leaderAllowance: own, payable, basis };
});

