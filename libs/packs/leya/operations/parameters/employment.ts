// Figures of 解聘, 员工入职, 考勤管理 and 请假管理.
import { count, decimal, list, money, percent, record } from '@gongqiao/kernel';
import { P } from '../provisions/index.js';
import { fixed } from './fixed.js';

const some = count({ min: 1 });
const dayCount = decimal({ scale: 1, unit: 'day' });

export const ordinaryNoticeDays = fixed('ending.noticeDays', '解除合同提前通知日数', P['DISM-12'], some, 30);
export const probationNoticeDays = fixed('ending.probationNoticeDays', '试用期解除提前通知日数', P['ONBOARD-3.2'], some, 3);
export const absenceRunLimit = fixed('ending.absenceRunLimit', '连续旷职日数', P['DISM-2'], some, 2);
export const absenceYearLimit = fixed('ending.absenceYearLimit', '全年累计旷职日数', P['DISM-2'], some, 3);
export const warningsBeforeDismissal = fixed('ending.warnings', '书面警告次数', P['DISM-13'], some, 2);
export const lastDayMonths = fixed('ending.lastDayMonths', '拟定离职日期的月数', P['EXIT-3'], some, 1);

export const paperMonths = fixed('onboarding.paperMonths', '补交纸质材料月数', P['ONBOARD-1.8'], some, 1);
export const packageDays = fixed('onboarding.packageDays', '入职资料包日数', P['ONBOARD-1.7'], some, 7);
export const probationMonths = fixed('onboarding.probationMonths', '试用期月数', P['ONBOARD-3.1'], some, 1);
export const contractLegalMonths = fixed('onboarding.contractLegalMonths', '法定签订书面合同月数', P['ONBOARD-4.1'], some, 1);
export const probationContractMonths = fixed('onboarding.probationContractMonths', '可约定试用期的合同最短月数', P['ONBOARD-3.1'], some, 3);
export const registrationDays = fixed('onboarding.registrationDays', '社保、公积金法定登记日数', P['ONBOARD-4.4'], some, 30);
export const housingFundMonths = fixed('onboarding.housingFundMonths', '公积金起缴月数', P['FIN-13.2.3c'], some, 1);
export const housingFundOtherMonths = fixed('onboarding.housingFundOtherMonths', '公积金起缴月数（另一处）', P['GUARD-13.2.3c'], some, 3);

export const payDaysPerMonth = fixed('attendance.payDaysPerMonth', '月计薪天数', P['ATT-4'], decimal({ scale: 2, above: '0' }), '21.75');
export const latenessAsLeaveMinutes = fixed('attendance.latenessAsLeaveMinutes', '视为事假的迟到分钟数', P['ATT-4'], some, 10);
export const eventsForAbsence = fixed('attendance.eventsForAbsence', '列为旷工的次数', P['ATT-4'], some, 3);
/** Minutes up to which each step of the ladder reaches, and the hours it counts; the last has no end. */
export const shortfallLadder = fixed('attendance.shortfallLadder', '缺勤时数阶梯', P['ATT-6'],
  list(record({ upToMinutes: count().orNull(), hours: some }), { nonEmpty: true }),
  [{ upToMinutes: 120, hours: 2 }, { upToMinutes: 240, hours: 4 }, { upToMinutes: null, hours: 8 }]);
export const absencePerformanceShare = fixed('attendance.absencePerformanceShare', '旷职一日扣发绩效工资比例', P['ATT-3'], percent(), '50');
export const badgeFine = fixed('attendance.badgeFine', '不佩工牌每次罚款', P['ATT-7'], money(), '10.00');
export const badgeQuarterLimit = fixed('attendance.badgeQuarterLimit', '取消绩效考核的次数', P['ATT-7'], some, 3);

/** 年假 by completed years of service, with the days of sick leave in the year that end the entitlement. */
export const annualLeaveTable = fixed('leave.annualTable', '年假天数', P['LEAVE-2'],
  list(record({ fromYears: count(), days: count(), sickLeaveDays: count() }), { nonEmpty: true }),
  [{ fromYears: 1, days: 5, sickLeaveDays: 60 }, { fromYears: 10, days: 10, sickLeaveDays: 90 }, { fromYears: 20, days: 15, sickLeaveDays: 120 }]);
export const paidPersonalLeaveLimit = fixed('leave.paidPersonalLeaveLimit', '不享受年假的事假天数', P['LEAVE-2.1'], dayCount, '20');
export const unusedLeaveShare = fixed('leave.unusedLeaveShare', '应休未休另付比例', P['LEAVE-2'], percent({ max: '300' }), '200');
export const selfPaidInsuranceDays = fixed('leave.selfPaidInsuranceDays', '社保自理的事假天数', P['LEAVE-1'], dayCount, '15');
export const maternityDays = fixed('leave.maternityDays', '产假天数', P['LEAVE-4'], some, 128);
export const difficultBirthDays = fixed('leave.difficultBirthDays', '难产增加天数', P['LEAVE-4'], some, 30);
export const nursingDays = fixed('leave.nursingDays', '看护假天数', P['LEAVE-4'], some, 15);
export const marriageDays = fixed('leave.marriageDays', '婚假天数', P['LEAVE-5'], some, 3);
export const bereavementDays = fixed('leave.bereavementDays', '丧假天数', P['LEAVE-6'], some, 3);
export const statutoryMaternity = fixed('leave.statutoryMaternity', '法定产假', P['LEAVE-4'],
  record({ days: some, difficultBirth: some, eachFurtherChild: some }), { days: 178, difficultBirth: 30, eachFurtherChild: 15 });
export const statutoryShortLeave = fixed('leave.statutoryShortLeave', '法定看护假、婚假、丧假最低天数', P['LEAVE-5'],
  record({ nursing: some, marriage: some, bereavement: some }), { nursing: 15, marriage: 3, bereavement: 1 });
export const hoursPerDay = fixed('leave.hoursPerDay', '折算一日的加班小时', P['LEAVE-8'], some, 8);
export const timeInLieuMonths = fixed('leave.timeInLieuMonths', '调休期限月数', P['LEAVE-8'], some, 1);
export const personalLeaveNotice = fixed('leave.personalLeaveNotice', '事假提前工作日', P['LEAVE-NOTICE'], some, 3);
export const timeInLieuNotice = fixed('leave.timeInLieuNotice', '调休提前工作日', P['LEAVE-NOTICE'], some, 5);
export const longLeaveNoticeMonths = fixed('leave.longLeaveNoticeMonths', '年假、产假、婚假提前月数', P['LEAVE-NOTICE'], some, 1);
export const agencyApprovalDays = fixed('leave.agencyApprovalDays', '须机构领导批准的天数', P['LEAVE-APPR'], dayCount, '3');
/** The handbook names no day by which the certificate follows a call; two working days are the platform's, and a tenant may change them. */
export const followingPaperDays = fixed('leave.followingPaperDays', '电话请假后补假条的工作日', P['LEAVE-NOTICE'], some, 2);
export const papersDueDay = fixed('leave.papersDueDay', '部门报送人力资源部日（次月）', P['LEAVE-ADM-6'], count({ min: 1, max: 28 }), 3);
