// 第十八条至第二十六条: internal systems, money, assets, archives.
import { bool, count, date, list, oneOf, record, text, workflow } from '@gongqiao/kernel';
import { SM18, SM21, SM22a, SM22b, SM23a, SM23b, SM23c, SM23d, SM26, SM7c, SM7d } from './provisions.js';
import { SUPPLEMENT_SOURCES, calendarYear, yuan } from './vocabulary.js';
import { SYSTEMS } from './systems.js';
import { forbids, requires, unless } from './common.js';

export const systemFlow = workflow({
  id: 'SM-W10',
  zh: '内部制度',
  subject: 'internal-system',
  provisions: [SM18, SM22b, SM26],
  initial: 'draft',
  states: { draft: { zh: '起草', holders: ['station'] }, 'in-force': { zh: '施行' }, superseded: { zh: '已被取代', final: true } },
  transitions: [
    { id: 'saveSystem', zh: '起草', from: ['draft'], to: 'draft', actors: ['station', 'contractor'], form: record({ system: oneOf(SYSTEMS).zh('制度'), text: text().zh('文本') }) },
    {
      id: 'adoptSystem', zh: '施行', from: ['draft'], to: 'in-force', actors: ['station-head'], form: record({ inForceOn: date().zh('施行日'), version: text().zh('版本') }),
      // Only this system's contents count here; the other seven may still be lacking.
      guards: [requires(SM18, 'contentsComplete', 'contents-missing', '制度内容不全', 'Contents of the system are missing')],
    },
    { id: 'supersede', zh: '新版取代', from: ['in-force'], to: 'superseded', actors: ['platform'] },
  ],
});

export const spendingFlow = workflow({
  id: 'SM-W9',
  zh: '经费支出',
  subject: 'spending',
  provisions: [SM21, SM7c, SM7d],
  initial: 'none',
  states: {
    none: { zh: '待列预算', holders: ['civil-affairs-bureau', 'township', 'village'] },
    budgeted: { zh: '已列预算', holders: ['station-head'] },
    approved: { zh: '已审批', holders: ['station'] },
    reimbursed: { zh: '已报销', holders: ['accountant'] },
    posted: { zh: '已入账', final: true },
  },
  transitions: [
    { id: 'setBudget', zh: '列预算', from: ['none'], to: 'budgeted', actors: ['civil-affairs-bureau', 'township', 'village'], form: record({ year: calendarYear.zh('年度'), source: oneOf(SUPPLEMENT_SOURCES).optional().zh('补充资金来源'), line: text().zh('科目'), amount: yuan.zh('金额') }) },
    {
      id: 'approveSpending', zh: '审批', from: ['budgeted'], to: 'approved', actors: ['station-head'], form: record({ amount: yuan.zh('金额'), purpose: text().zh('用途') }),
      guards: [
        forbids(SM21, 'beyondLine', 'beyond-budget', '超出预算科目余额', 'The approval goes beyond the budget line'),
        forbids(SM7d, 'otherPurpose', 'other-purpose', '定向资金不得用于其他用途', 'Means given for a purpose cannot serve another'),
      ],
    },
    {
      id: 'reimburse', zh: '报销', from: ['approved'], to: 'reimbursed', actors: ['station', 'contractor'], form: record({ amount: yuan.zh('金额'), vouchers: list(text(), { nonEmpty: true }).zh('票据') }),
      guards: [forbids(SM21, 'beyondApproval', 'beyond-approval', '报销超过审批金额', 'The reimbursement goes beyond the approval')],
    },
    { id: 'postEntry', zh: '核算入账', from: ['reimbursed'], to: 'posted', actors: ['accountant'] },
  ],
});

const counted = record({ matched: bool().zh('账实相符', 'Books and goods agree') });
const settled = record({ assetId: text().zh('资产编号'), person: text().zh('责任人'), lastDifference: bool().zh('是最后一项差异', 'The last difference') });

export const assetFlow = workflow({
  id: 'SM-W9b',
  zh: '资产盘点',
  subject: 'asset-count',
  provisions: [SM22a, SM22b],
  initial: 'none',
  begin: { actors: ['station', 'contractor'], title: 'count', form: record({ count: text().zh('盘点范围', 'What is counted'), on: date().zh('盘点日', 'Day') }) },
  states: { none: { zh: '待盘点', holders: ['station'] }, open: { zh: '差异待处理', holders: ['station'] }, settled: { zh: '已处理', final: true } },
  transitions: [
    { id: 'registerAsset', zh: '登记资产', from: ['none'], to: 'none', actors: ['station', 'contractor'], form: record({ assetId: text().zh('资产编号'), quantity: count({ min: 1 }).zh('数量') }) },
    { id: 'recordCount', zh: '盘点相符', from: ['none'], to: 'settled', actors: ['station', 'contractor'], applies: (f) => f['matched'] === true, form: counted },
    { id: 'recordCount', zh: '盘点有差异', from: ['none'], to: 'open', actors: ['station', 'contractor'], form: counted },
    { id: 'settleDifference', zh: '处理最后一项差异', from: ['open'], to: 'settled', actors: ['station', 'contractor'], applies: (f) => f['lastDifference'] === true, reason: true, form: settled },
    { id: 'settleDifference', zh: '处理差异', from: ['open'], to: 'open', actors: ['station', 'contractor'], reason: true, form: settled },
  ],
});

export const archiveFlow = workflow({
  id: 'SM-W5',
  zh: '档案',
  subject: 'archive',
  provisions: [SM23a, SM23b, SM23c, SM23d],
  initial: 'to-file',
  states: {
    'to-file': { zh: '待归档', holders: ['custodian'] },
    filed: { zh: '已归档' },
    'on-loan': { zh: '借出', holders: ['custodian'] },
    'destruction-proposed': { zh: '拟销毁', holders: ['civil-affairs-bureau', 'township', 'village'] },
    destroyed: { zh: '已销毁', final: true },
  },
  transitions: [
    {
      id: 'fileArchive', zh: '归档', from: ['to-file'], to: 'filed', actors: ['custodian'], form: record({ code: text().zh('编码'), category: text().zh('类别'), place: text().zh('存放处') }),
      guards: [
        forbids(SM23a, 'codeUsed', 'code-used', '编码已被使用', 'The code is used already'),
        forbids(SM23a, 'codeOffScheme', 'code-off-scheme', '编码不符合统一规则', 'The code is off scheme'),
      ],
    },
    {
      id: 'lendArchive', zh: '借出', from: ['filed'], to: 'on-loan', actors: ['custodian'], form: record({ borrower: text().zh('借阅人'), purpose: text().zh('用途'), returnOn: date().zh('归还日') }),
      guards: [unless(SM23c, 'shenmu.archive.access', 'allowed', 'not-allowed', '借阅人不在可阅范围', 'The borrower may not read it')],
    },
    { id: 'returnArchive', zh: '归还', from: ['on-loan'], to: 'filed', actors: ['custodian'] },
    {
      id: 'destroyArchive', zh: '提请销毁', from: ['filed'], to: 'destruction-proposed', actors: ['custodian'], reason: true, form: record({ persons: list(text(), { nonEmpty: true }).zh('两名经手人') }),
      guards: [unless(SM23d, 'shenmu.archive.retention', 'mayDestroy', 'still-kept', '保存期未满', 'The time of keeping has not passed')],
    },
    {
      id: 'destroyArchive', zh: '确认销毁', from: ['destruction-proposed'], to: 'destroyed', actors: ['civil-affairs-bureau', 'township', 'village'],
      guards: [unless(SM23d, 'shenmu.archive.retention', 'mayDestroy', 'still-kept', '保存期未满', 'The time of keeping has not passed')],
    },
    { id: 'refuseDestruction', zh: '不同意销毁', from: ['destruction-proposed'], to: 'filed', actors: ['civil-affairs-bureau', 'township', 'village'], reason: true },
  ],
});
