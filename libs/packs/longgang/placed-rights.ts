// What each level sees of the people whom an agency has placed with it.
import { right, type Right } from '@gongqiao/kernel';
import { LG5b, LG6b, LG6c } from './provisions.js';

export const placedRights: readonly Right[] = [
  right({ provisions: [LG5b], who: ['district'], verb: 'read', subject: 'PlacedWorker', reach: 'tenant', zh: '查看全区派驻社工的资格、考勤和评价' }),
  right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'PlacedWorker', reach: 'subtree', zh: '查看下属驻点单位的派驻、考勤和考核' }),
  right({ provisions: [LG6b], who: ['host-unit'], verb: 'read', subject: 'PlacedWorker', reach: 'unit', zh: '查看本单位的派驻社工' }),
];
