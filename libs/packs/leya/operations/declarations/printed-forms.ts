// Papers that the handbook has filled in on leave and on leaving, as they are printed.
import { list, record, recordKind, text, type RecordKind } from '@gongqiao/kernel';
import { cite } from '../provisions/index.js';

/** 人事报告书 for a leave, the 请假函 to the host unit of a special post, and the 超时加班登记表 of a month. */
export const LEAVE_FORMS: readonly RecordKind[] = [
  recordKind('leave-report', '人事报告书（请假）', cite('LEAVE-NOTICE', 'LEAVE-APPR', 'LEAVE-ADM-2'), {
    person: text().zh('姓名'), number: text().zh('工号'), unit: text().zh('部门团队'), position: text().zh('职务'), kind: text().zh('假别'), days: text().zh('天数'), span: text().zh('起止时间'), reportBack: text().zh('应销假日'),
    reason: text().zh('事由'), papers: text().zh('随附材料'), hostUnit: text().zh('用人单位'), takeover: text().zh('工作交接'),
  }),
  recordKind('leave-letter', '请假函', cite('LEAVE-ADM-1'), {
    person: text().zh('姓名'), position: text().zh('职务'), kind: text().zh('假别'), days: text().zh('天数'), span: text().zh('起止时间'), reportBack: text().zh('应返岗日'), takeover: text().zh('工作交接'), contact: text().zh('机构联系人及电话'),
  }),
  recordKind('overtime-register', '超时加班登记表', cite('LEAVE-8', 'LEAVE-ADM-3'), {
    person: text().zh('姓名'), number: text().zh('工号'), unit: text().zh('部门团队'), month: text().zh('月份'), total: text().zh('合计小时'),
    entries: list(record({ reason: text().zh('事由'), on: text().zh('日期'), from: text().zh('开始'), to: text().zh('结束'), hours: text().zh('小时'), kind: text().zh('日别'), settledBy: text().zh('抵偿') })).zh('加班记录'),
  }),
];

/** The papers of leaving: report, approval form, declaration. The list handed over is a record of its own. */
export const EXIT_FORMS: readonly RecordKind[] = [
  recordKind('exit-report', '人事报告书（辞职）', cite('EXIT-3', 'EXIT-3.2'), {
    person: text().zh('姓名'), number: text().zh('工号'), unit: text().zh('部门团队'), position: text().zh('职务'), hiredOn: text().zh('入职日期'), submittedOn: text().zh('提交日期'), reason: text().zh('离职原因'),
    proposedLastDay: text().zh('拟定离职日'), mayLeaveFrom: text().zh('可以离职日'), centreLatestDate: text().zh('中心最迟可定日'),
  }),
  recordKind('exit-approval', '离职审批表', cite('EXIT-3.3', 'EXIT-3.5'), {
    person: text().zh('姓名'), number: text().zh('工号'), unit: text().zh('部门团队'), position: text().zh('职务'), hiredOn: text().zh('入职日期'), kind: text().zh('离职方式'), submittedOn: text().zh('提交日期'), lastDay: text().zh('议定离职日'), reason: text().zh('离职原因'),
    papers: text().zh('已交材料'), missing: text().zh('未交材料'), tools: text().zh('办公用具清退'), wages: text().zh('工资奖金结清'), housingFund: text().zh('公积金停缴'), insurance: text().zh('社保停缴'),
  }),
  recordKind('exit-declaration', '离职声明', cite('EXIT-3.6'), {
    person: text().zh('姓名'), number: text().zh('工号'), identity: text().zh('身份证号'), lastDay: text().zh('离职日'), badge: text().zh('工作牌'), workPermit: text().zh('工作证'), nameCards: text().zh('名片'), handover: text().zh('工作交接'),
  }),
];
