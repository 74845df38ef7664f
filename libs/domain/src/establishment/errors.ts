import { refuser } from '@gongqiao/platform/context';

export const refuseEstablishment = refuser({
  'unit-without-posts': { zh: '该单位不能设岗：工会社会工作岗位只设在六类单位。', en: 'No post can stand at this unit.' },
  'unit-unknown': { zh: '没有这个单位，或者不在您的管辖范围。', en: 'There is no such unit within your area.' },
  'post-unknown': { zh: '没有这个岗位，或者不在您的管辖范围。', en: 'There is no such post within your area.' },
  'application-unknown': { zh: '没有这份申请，或者不在您的管辖范围。', en: 'There is no such application within your area.' },
  'post-needed': { zh: '取消、调整岗位须指明岗位。', en: 'Name the post that is to be abolished or adjusted.' },
  'grade-needed': { zh: '请填写申报等级。', en: 'Give the grade applied for.' },
  'no-application-flow': { zh: '本租户的政策包没有岗位申请流程。', en: "The tenant's pack has no workflow for post applications." },
  'year-invalid': { zh: '年度应为 2017 至 2100。', en: 'The year must lie between 2017 and 2100.' },
  'ratio-not-whole': { zh: '四级比例合计应为 100，现为 {sum}。', en: 'The four percentages must add up to 100; they make {sum}.' },
  'figure-invalid': { zh: '{name}应为不小于 0 的数字，至多两位小数。', en: '{name} must be a figure of 0 or more with at most two decimals.' },
  'source-needed': { zh: '请填写依据文件。', en: 'Name the source document.' },
  'wage-taken': { zh: '第 {tier} 档自 {day} 起已有标准。', en: 'Tier {tier} already has a standard from {day}.' },
});
