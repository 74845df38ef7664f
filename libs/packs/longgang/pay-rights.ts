// What the district sees of the pay of those placed with it: its guideline beside what was earned, and nothing else.
import { right } from '@gongqiao/kernel';
import { LG8d } from './provisions.js';

export const payRights = [right({ provisions: [LG8d], who: ['district'], verb: 'read', subject: 'PayFloorCheck', reach: 'counterpart', zh: '核对派驻人员薪酬不低于指导标准' })];
