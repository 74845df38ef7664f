// What each level sees of the people whom an agency has placed with it.
import { right, type Right } from '@gongqiao/kernel';
import { LG5b, LG6b, LG10c, LG12, LG18a, LG6c, LG9f } from './provisions.js';

export const placedRights: readonly Right[] = [
  right({ provisions: [LG5b], who: ['district'], verb: 'read', subject: 'PlacedWorker', reach: 'tenant', zh: '查看全区派驻社工的资格、考勤和评价' }),
  right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'PlacedWorker', reach: 'subtree', zh: '查看下属驻点单位的派驻、考勤和考核' }),
  right({ provisions: [LG6b], who: ['host-unit'], verb: 'read', subject: 'PlacedWorker', reach: 'unit', zh: '查看本单位的派驻社工' }),
  right({ provisions: [LG6b], who: ['host-unit'], verb: 'read', subject: 'Assignment', reach: 'subtree', zh: '查看本单位的派驻' }),
  right({ provisions: [LG9f], who: ['host-unit'], verb: 'assess', subject: 'HostProbation', reach: 'counterpart', zh: '对派驻社工的试用期转正提出意见' }),
  right({ provisions: [LG9f], who: ['host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'HostProbation', reach: 'counterpart', zh: '查看派驻社工的转正意见' }),
  ...(['read', 'act'] as const).map((verb) => right({ provisions: [LG10c, LG12, LG18a], who: ['host-unit', 'supervising-unit', 'district'], verb, subject: 'PostingMatter', reach: 'tenant', zh: '办理派驻人员的岗位调整、调换和公务离岗' })),
];
