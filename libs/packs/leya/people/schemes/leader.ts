// 第二章第五条: the trial of group leaders and project leads, the members' vote, and whether there is a new election.
import { date, integer, oneOf, scheme, type Json, type JsonObject } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { yes } from '../rules/types.js';
import { leaderReelection, leaderTrial } from '../talent/leaders.js';
import { TALENT } from '../talent/provisions.js';
import { generalAppeals, generalCourse } from './general.js';
import { employment, objectOf, part, registered } from './shared.js';

const DEPARTMENTS = ['service-department', 'project-department'] as const;
const ROLES = { 'group-leader': '组长', 'project-lead': '项目负责人' } as const;

/** Members who voted stand for the team where its number was not entered. */
function shaped(gathered: JsonObject, _round: object, cohort: string): JsonObject {
  const votes = Array.isArray(gathered['votes']) ? (gathered['votes'] as readonly Json[]) : [];
  const members = typeof gathered['teamSize'] === 'number' ? gathered['teamSize'] : Math.max(votes.length, 1);
  return { ...gathered, role: cohort, members: Math.max(members, votes.length), membersInFavour: votes.filter((vote) => vote === 'yes').length };
}

export const leaderScheme = scheme({
  id: 'leader', zh: '组长、项目负责人考核', provisions: [TALENT['5.2'], TALENT['5.3'], TALENT['5.5a'], TALENT['5.5c']],
  period: 'half-year', rounds: ['上半年', '下半年'], unitKinds: DEPARTMENTS,
  cohorts: (['group-leader', 'project-lead'] as const).map((party) => ({ id: party, zh: ROLES[party], parties: [party], decision: leaderReelection })),
  items: [
    { id: 'vote', zh: '认为有必要重新选举', source: 'rating', raters: ['frontline-social-worker', 'community-assistant'], field: 'votes', value: oneOf({ yes: '是', no: '否' }).zh('认为有必要重新选举'), fold: 'list', by: 'colleagues', missing: [] },
    registered('team-size', '组员人数', DEPARTMENTS, 'teamSize', integer({ min: 1 }), { missing: null }),
    registered('trial-failed', '试用期考核不合格', DEPARTMENTS, 'trialFailed', yes('试用期考核不合格'), { missing: false }),
    registered('left', '已离开服务岗位', DEPARTMENTS, 'leaderLeft', yes('已离开服务岗位'), { missing: false }),
    registered('assessment-failed', '组长考核不合格', DEPARTMENTS, 'assessmentFailed', yes('组长考核不合格'), { missing: false }),
    registered('appointed-on', '任命日期', [...DEPARTMENTS, 'hr'], 'appointedOn', date(), { missing: null, measure: 'employment', take: part('inPostSince') }),
    registered('passed-before', '曾通过组长考核期', DEPARTMENTS, 'passedTrialAsLeader', yes('曾通过组长考核期'), { missing: false }),
    employment([...DEPARTMENTS, 'hr']),
  ],
  shape: shaped,
  score: 'facts.membersInFavour', rank: null,
  tier: (output) => (output['reelect'] === true ? 'reelect' : 'continues'),
  tiers: { continues: '继续担任', reelect: '重新选举' },
  consequences: [{
    id: 'trial', zh: '考核期', decision: leaderTrial,
    facts: ({ facts }) => {
      const hiredOn = objectOf(facts['employment'])['hiredOn'] ?? null;
      return facts['appointedOn'] === null || hiredOn === null ? null : { role: facts['role'] ?? null, appointedOn: facts['appointedOn'] ?? null, hiredOn, passedTrialAsLeader: facts['passedTrialAsLeader'] === true };
    },
    says: (output) => (output['trialEndsOn'] === null ? '无考核期' : `${String(output['trialMonths'])} 个月，至 ${String(output['trialEndsOn'])}`),
  }],
  notice: { provision: GENERAL['4.2e'], days: 7, party: 'service-department' },
  appeal: { provision: GENERAL['4.3b'], days: 7 },
  course: generalCourse, appeals: generalAppeals,
  follows: { workflow: 'LY-W-TALENT-5.3', tiers: ['reelect'] },
});
