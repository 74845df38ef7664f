// The host unit's yearly appraisal is the rating that it gives once; those above it read what was given.
import { right, type Right } from '@gongqiao/kernel';
import { LG21a, LG21b, LG6c } from './provisions.js';

export const ratingRights: readonly Right[] = [
  right({ provisions: [LG21a], who: ['host-unit'], verb: 'rate', subject: 'ScoringAssignment', reach: 'counterpart', zh: '为驻点社工评分并写年度工作表现意见' }),
  right({ provisions: [LG21b], who: ['host-unit'], verb: 'read', subject: 'HostRating', reach: 'counterpart', zh: '查看本单位填写的评价表' }),
  right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'HostRating', reach: 'counterpart', zh: '查看下属驻点单位填写的评价表' }),
  right({ provisions: [LG21a], who: ['district'], verb: 'read', subject: 'HostRating', reach: 'counterpart', zh: '查看全区驻点单位填写的评价表' }),
];
