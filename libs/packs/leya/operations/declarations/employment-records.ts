// What must be kept on entry and exit, attendance and leave.
import { bool, count, date, dateTime, list, oneOf, record, recordKind, setOf, text } from '@gongqiao/kernel';
import { EXIT_DOCUMENTS } from '../c02-ending.js';
import { PAPER_DOCUMENTS } from '../c03-onboarding.js';
import { LEAVE_DOCUMENTS } from '../c05-leave-duration.js';
import { cite } from '../provisions/index.js';
import { days, hundredths } from '../rules/types.js';
import { FROM_HALF, TO_HALF } from '../rules/working-time.js';
import { LEAVE_TYPES } from '../vocabulary.js';

export const ENDING_RECORDS = [
  recordKind('exit-paper', '离职材料', cite('EXIT-3.1', 'EXIT-3.2', 'EXIT-3.3', 'EXIT-3.6'), {
    document: oneOf(EXIT_DOCUMENTS).zh('材料'), handedInOn: date().zh('提交日'), receivedBy: text().zh('接收人'),
  }),
  recordKind('exit-handover', '离职交接清单', cite('EXIT-3.4'), {
    items: list(record({
      name: text().zh('名称'), quantity: count().zh('数量'), givenBy: text().zh('移交人'), takenBy: text().zh('接收人'),
      on: date().zh('日期'),
    })).zh('交接事项'),
  }),
  recordKind('exit-settlement', '离职结清手续', cite('EXIT-3.5'), {
    toolsReturned: date().optional().zh('用具清退日'),
    wagesSettled: date().optional().zh('工资奖金结清日'),
    fundStopped: date().optional().zh('公积金停缴日'),
    insuranceStopped: date().optional().zh('社保停缴日'),
    signer: text().zh('经办人'),
  }),
];

export const ONBOARDING_RECORDS = [
  recordKind('entry-paper', '入职材料', cite('ONBOARD-1.1', 'ONBOARD-1.2', 'ONBOARD-1.3', 'ONBOARD-1.4', 'ONBOARD-1.5', 'ONBOARD-1.6'), {
    document: oneOf(PAPER_DOCUMENTS).zh('材料'), handedInOn: date().zh('提交日'), detail: text().optional().zh('学历、职称、编号等'),
  }),
  recordKind('staff-issue', '社工服与工作证', cite('ONBOARD-4.2', 'ONBOARD-4.3'), {
    item: oneOf({ uniform: '社工服', badge: '工作证' }).zh('物品'),
    size: text().optional().zh('尺码'),
    number: text().zh('编号'),
    issuedOn: date().zh('领用日'),
    returnedOn: date().optional().zh('交回日'),
  }),
  recordKind('dress-check', '着装检查', cite('ONBOARD-5.6'), { on: date().zh('日期'), person: text().zh('人员'), remark: text().zh('备注') }),
];

export const ATTENDANCE_RECORDS = [
  recordKind('warning', '警告', cite('ATT-1'), {
    kind: oneOf({ oral: '口头', written: '书面' }).zh('种类'),
    on: date().zh('日期'),
    reason: text().zh('事由'),
    givenBy: text().zh('作出人'),
    heard: bool().zh('已听取本人意见'),
    events: setOf(text()).zh('关联事项'),
  }),
  recordKind('clocking', '考勤', cite('ATT-5', 'ATT-8'), {
    person: text().zh('人员'), on: date().zh('日期'), cameAt: dateTime().optional().zh('签到'), leftAt: dateTime().optional().zh('签退'),
    source: oneOf({ 'host-unit': '用人单位考勤机', sheet: '签到表', platform: '平台' }).zh('来源'),
    correctedBy: text().optional().zh('更正人'),
    correction: text().optional().zh('更正理由'),
  }),
  recordKind('spot-check', '查岗', cite('ATT-11'), {
    at: dateTime().zh('时间'),
    person: text().zh('人员'),
    channel: oneOf({ phone: '电话', qq: 'QQ', visit: '走访', other: '其他' }).zh('方式'),
    atPost: bool().zh('在岗'),
    note: text().optional().zh('备注'),
    action: text().optional().zh('处理'),
  }),
];

export const LEAVE_RECORDS = [
  recordKind('leave', '请假', cite('LEAVE-NOTICE', 'LEAVE-APPR', 'LEAVE-9'), {
    person: text().zh('人员'),
    type: oneOf(LEAVE_TYPES).zh('假别'),
    from: date().zh('首日'),
    fromHalf: oneOf(FROM_HALF).zh('首日起于'),
    to: date().zh('末日'),
    toHalf: oneOf(TO_HALF).zh('末日止于'),
    days: days().zh('天数'),
    documents: setOf(oneOf(LEAVE_DOCUMENTS)).zh('材料'),
    chain: list(record({ role: text().zh('角色'), name: text().zh('姓名'), at: dateTime().zh('时间') })).zh('审批'),
    hostUnit: text().optional().zh('用人单位签字或沟通'),
    reportedBackOn: date().optional().zh('销假日'),
  }),
  recordKind('overtime', '加班', cite('LEAVE-8', 'LEAVE-ADM-3'), {
    person: text().zh('人员'),
    start: dateTime().zh('开始'),
    end: dateTime().zh('结束'),
    hours: hundredths('hour').zh('小时'),
    reason: text().zh('事由'),
    orderedBy: text().zh('安排或批准人'),
    kind: oneOf({ 'statutory-holiday': '法定节假日', 'rest-day': '休息日', workday: '工作日' }).zh('日类别'),
    settledBy: oneOf({ pay: '加班费', 'time-in-lieu': '调休' }).zh('抵偿'),
    usedBy: text().optional().zh('所抵调休'),
  }),
];
