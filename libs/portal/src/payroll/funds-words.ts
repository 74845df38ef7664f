import { words } from '../ui/language.js';

export const fundsWords = words({
  title: '项目经费', hint: '按购买费、在岗人员和当年已批准的工资表，逐项目核对绩效与奖励池总额、薪酬占比和职级配比。不符的只作提示，由机构决定。', check: '核对当年', again: '重新核对', year: '年度（不选为今年）', project: '项目', posts: '在岗人数', months: '已付人月',
  fee: '购买费（元/岗/年）', staffCost: '工资和单位缴费', performance: '绩效和奖励', adjustment: '总额浮动（％）', adjustmentHint: '{min}％ 至 {max}％，按岗位年资、职级等实际情况；不填沿用上次。', checkedAt: '核对时间', none: '{year} 年还没有核对过。点“核对当年”。',
  noFee: '没有登记购买费，先在人事的“购买费”中登记', holds: '符合', fails: '不符', cancel: '取消', unnamed: '未写明项目', state: '结论',
}, {
  title: 'Project money', hint: 'Each project by its purchase fee, its people and the approved payrolls of the year: the pool of performance and rewards, the share for staff, the mix of grades. What does not hold is reported; the house decides.', check: 'Check the year', again: 'Check again', year: 'Year (this one unless chosen)', project: 'Project', posts: 'People', months: 'Months paid',
  fee: 'Fee (yuan a post and year)', staffCost: 'Pay and employer’s contributions', performance: 'Performance and rewards', adjustment: 'Pool moved by (%)', adjustmentHint: 'Between {min} % and {max} %, by seniority and grades of the posts; left empty, as last time.', checkedAt: 'Checked', none: 'Nothing was checked for {year} yet. Choose “Check the year”.',
  noFee: 'No purchase fee on record; enter it under Personnel, Purchase fees', holds: 'Holds', fails: 'Does not hold', cancel: 'Cancel', unnamed: 'Project not named', state: 'Outcome',
});
