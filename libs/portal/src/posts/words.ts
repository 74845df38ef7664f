import { words } from '../ui/language.js';

export const postWords = words({
  posts: '岗位台账', number: '岗位编号', unit: '所在单位', purchaser: '购买主体', unitKind: '单位类别', grade: '等级', status: '状态', vacant: '在岗情况', isVacant: '空缺', isFilled: '有人在岗', place: '地区', subPlace: '下级', startOn: '设立日期', endOn: '取消日期', jurisdiction: '管理', bargaining: '集体协商指导岗位', yes: '是', no: '否', demonstration: '演示数据',
  noPosts: '没有符合条件的岗位。', firstPost: '还没有岗位：由县级、市级或直管市工会提出岗位申请，省总工会核定后即生成岗位。', apply: '申请岗位', exported: '已导出 {count} 行', exportFailed: '导出失败，请重试',
  facts: '岗位', grades: '等级沿革', occupants: '人员', money: '经费', history: '留痕', duties: '岗位职责', from: '起', to: '止', now: '至今', reason: '依据或原因', worker: '人员', entryStep: '入岗档级', ground: '离岗原因', eligibility: '任职条件', basic: '基本条件', gradeConditions: '等级条件', nobody: '没有人在这个岗位上任职过。', application: '岗位申请', notFound: '没有这个岗位，或不在您的查看范围内。', noGrades: '没有等级变动记录。',
  moneyOf: '{year} 年费用与分担', guideline: '指导标准全年费用', actual: '全年费用', sharedBase: '三级分担部分', purchaserOnly: '购买主体自行承担', province: '省级', city: '市级', county: '县级', directCity: '直管市', months: '计费月数', step: '津贴档级', noMoney: '{year} 年经费尚未测算。', why: '分担依据', yuan: '元',
  adjust: '直接调整等级', newGrade: '新等级', from1: '起始日', reasonField: '调整原因', cancel: '取消', save: '确定', adjustHint: '省总工会可直接调整岗位等级。调整自起始日起计算费用，以前的结果不变。', required: '请填写{label}',
  noTrail: '没有留痕，或您无权查看。',
}, {
  posts: 'Posts', number: 'Number', unit: 'Unit', purchaser: 'Purchaser', unitKind: 'Kind of unit', grade: 'Grade', status: 'Status', vacant: 'Occupied', isVacant: 'vacant', isFilled: 'filled', place: 'Place', subPlace: 'Below', startOn: 'Since', endOn: 'Abolished', jurisdiction: 'Jurisdiction', bargaining: 'Collective-bargaining post', yes: 'yes', no: 'no', demonstration: 'demonstration',
  noPosts: 'No such posts.', firstPost: 'There are no posts yet: a county, city or direct city applies, the province approves, and the posts are there.', apply: 'Apply for posts', exported: '{count} rows exported', exportFailed: 'The export failed; please try again',
  facts: 'Post', grades: 'Grades', occupants: 'People', money: 'Money', history: 'Trail', duties: 'Duties', from: 'From', to: 'To', now: 'now', reason: 'Ground', worker: 'Worker', entryStep: 'Step on entry', ground: 'Ground of leaving', eligibility: 'Eligibility', basic: 'basic conditions', gradeConditions: 'conditions of the grade', nobody: 'Nobody has been on this post.', application: 'Application', notFound: 'There is no such post, or it is out of your sight.', noGrades: 'The grade never changed.',
  moneyOf: 'Cost and shares of {year}', guideline: 'Cost by the guideline', actual: 'Cost of the year', sharedBase: 'Shared part', purchaserOnly: 'Purchaser alone', province: 'Province', city: 'City', county: 'County', directCity: 'Direct city', months: 'Months', step: 'Allowance step', noMoney: 'The money of {year} has not been computed.', why: 'Why these shares', yuan: 'yuan',
  adjust: 'Adjust the grade', newGrade: 'New grade', from1: 'From', reasonField: 'Reason', cancel: 'Cancel', save: 'Save', adjustHint: 'The province may adjust a grade directly. Costs follow from that day on; earlier results stand.', required: 'Please fill in {label}',
  noTrail: 'There is no trail that you may see.',
});
