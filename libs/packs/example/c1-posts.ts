// 第一章 岗位设置: articles 1, 2, 4, 7, 8.
import { bool, chapter, count, date, decision, oneOf, recordKind, right, text, workflow } from '@gongqiao/kernel';
import { employeesPerPost } from './parameters.js';
import { EX1, EX2, EX4, EX7, EX8 } from './provisions.js';
import { IN_FORCE, UNIT_KINDS } from './vocabulary.js';

// 第二条
export const quota = decision('example.establishment.quota', {
  zh: '可设岗位数',
  applies: [EX2],
  from: IN_FORCE,
  facts: {
    unitKind: oneOf(UNIT_KINDS).zh('单位类别'),
    employees: count().zh('辖区职工数'),
  },
  answer: { maximum: count().zh('可设岗位数'), remainder: count().zh('余数') },
}).by(({ employees }, at) => {
    const size = at.value(employeesPerPost);
    const groups = Math.floor(employees / size);
    const maximum = employees === 0 ? 0 : Math.max(1, groups);
    at.step(EX2, '可设岗位数 ＝ 职工数 ÷ 每岗人数，取整数，至少一个', maximum, { 职工数: employees, 每岗人数: size });
    return { maximum, remainder: employees - groups * size };
});

// 第四条
export const postApplication = workflow({
  id: 'EX-W1',
  zh: '设岗申请',
  subject: 'post-application',
  provisions: [EX4],
  initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: ['community'] },
    'street-review': { zh: '街道初审', holders: ['street'], term: { provision: EX4, workingDays: 5 } },
    'district-review': { zh: '区工会核定', holders: ['district'] },
    approved: { zh: '已核定', final: true },
    returned: { zh: '已退回', holders: ['community'] },
  },
  transitions: [
    {
      id: 'submit', zh: '提交', from: ['draft', 'returned'], to: 'street-review', actors: ['community'],
      guards: [{
        code: 'above-quota', provision: EX2, decision: 'example.establishment.quota',
        message: { zh: '申请数超过可设岗位数', en: 'More posts than the quota allows' },
        refuses: (f) => Number(f['requestedPosts']) > Number(f['maximum']),
      }],
    },
    { id: 'passReview', zh: '初审通过', from: ['street-review'], to: 'district-review', actors: ['street'] },
    { id: 'return', zh: '退回', from: ['street-review', 'district-review'], to: 'returned', actors: ['street', 'district'], reason: true },
    { id: 'approve', zh: '核定', from: ['district-review'], to: 'approved', actors: ['district'] },
  ],
});

// 第七条
export const postFile = recordKind('post', '岗位档案', [EX7], {
  unit: text().zh('单位'), unitKind: oneOf(UNIT_KINDS).zh('单位类别'), startOn: date().zh('起始日'), endOn: date().optional().zh('终止日'), vacant: bool().zh('是否空缺'),
});

export const chapter1 = chapter({
  title: '第一章 岗位设置',
  provisions: [EX1, EX2, EX4, EX7, EX8],
  decisions: [quota],
  workflows: [postApplication],
  records: [postFile],
  rights: [
    right({ provisions: [EX8], who: ['district'], verb: 'read', subject: 'Post', reach: 'tenant', zh: '查看全区岗位' }),
    right({ provisions: [EX8], who: ['street'], verb: 'read', subject: 'Post', reach: 'subtree', zh: '查看本街道岗位' }),
  ],
});
