// 第三部分 第五章 三、请假管理 审批权限: by which row of the table somebody's leave is judged.
import { decision, text } from '@gongqiao/kernel';
import { cite, P } from './provisions/index.js';
import { oneOf } from './rules/types.js';
import { RANKS, type Rank } from './vocabulary.js';

/** Positions that are rows of the table themselves, and those that lead or serve as one of them. */
const RANK_OF: Readonly<Record<string, Rank>> = {
  'group-leader': 'group-leader', 'team-lead': 'group-leader', 'project-lead': 'group-leader', 'centre-director': 'centre-director',
  'frontline-social-worker': 'frontline-social-worker', 'community-assistant': 'community-assistant', 'care-worker': 'care-worker', 'logistics-staff': 'community-assistant', employee: 'frontline-social-worker',
};

export const leaveRank = decision('leya.leave.rank', {
  zh: '请假适用的职级',
  applies: cite('LEAVE-APPR'),
  facts: { position: text().zh('职位') },
  answer: { rank: oneOf(RANKS).zh('职级') },
}).by(({ position }, at) => {
  // 机构管理人员: whoever works for the house itself, from the office to the directors, is none of the other rows.
  const rank = RANK_OF[position] ?? 'agency-manager';
  at.step(P['LEAVE-APPR'], '按职位归入审批权限表的职级', RANKS[rank], { 职位: position });
  return { rank };
});
