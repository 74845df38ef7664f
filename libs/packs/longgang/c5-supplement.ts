// 第五章 附则: articles 29 and 30; and the rights of the parties over what the other chapters record.
import { chapter, date, recordKind, right, text } from '@gongqiao/kernel';
import { placedRights } from './placed-rights.js';
import { LG11, LG14c, LG14d, LG16b, LG16c, LG17a, LG17b, LG21b, LG22b, LG24a, LG24b, LG26a, LG28c, LG29a, LG29b, LG30a, LG30b, LG9a, LG9b, LG9e } from './provisions.js';

// 第二十九条
export const interpretationRecord = recordKind('interpretation', '解释记录', [LG29a], { provision: text().zh('条款'), on: date().zh('日期'), text: text().zh('解释') });

export const chapter5 = chapter({
  title: '第五章 附则',
  provisions: [LG29a, LG29b, LG30a, LG30b],
  records: [interpretationRecord],
  rights: [
    right({ provisions: [LG29a], who: ['district'], verb: 'create', subject: 'Interpretation', reach: 'tenant', zh: '以本区的解释取代本包的读法' }),
    right({ provisions: [LG29b], who: ['district'], verb: 'update', subject: 'PackVersion', reach: 'tenant', zh: '调整或废止办法，自写明的日期起' }),
    right({ provisions: [LG9a], who: ['ngo'], verb: 'create', subject: 'Candidacy', reach: 'counterpart', zh: '推荐人选' }),
    right({ provisions: [LG9b], who: ['host-unit', 'supervising-unit'], verb: 'update', subject: 'Candidacy', reach: 'unit', zh: '面试并告知结果' }),
    right({ provisions: [LG9e], who: ['district'], verb: 'approve', subject: 'Candidacy', reach: 'tenant', zh: '备案' }),
    right({ provisions: [LG11], who: ['host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'Resignation', reach: 'subtree', zh: '收到辞职告知' }),
    right({ provisions: [LG14c], who: ['host-unit'], verb: 'approve', subject: 'AttendanceSheet', reach: 'unit', zh: '考勤考核表盖章' }),
    right({ provisions: [LG14d], who: ['district'], verb: 'approve', subject: 'AttendanceSheet', reach: 'tenant', zh: '审核考勤' }),
    right({ provisions: [LG16b], who: ['host-unit'], verb: 'approve', subject: 'Leave', reach: 'unit', zh: '批准请休假' }),
    right({ provisions: [LG16c], who: ['district'], verb: 'approve', subject: 'Leave', reach: 'tenant', zh: '批准达到规定天数的请休假' }),
    right({ provisions: [LG17a], who: ['worker'], verb: 'create', subject: 'Overtime', reach: 'own', zh: '汇报加班' }),
    right({ provisions: [LG17b], who: ['host-unit'], verb: 'approve', subject: 'TimeOff', reach: 'unit', zh: '准予调休' }),
    right({ provisions: [LG21b], who: ['worker'], verb: 'read', subject: 'Appraisal', reach: 'own', zh: '鉴定完成后查看本人评价表' }),
    right({ provisions: [LG21b], who: ['host-unit'], verb: 'create', subject: 'Appraisal', reach: 'unit', zh: '填写评价表' }),
    right({ provisions: [LG22b], who: ['district'], verb: 'approve', subject: 'AnnualPlan', reach: 'tenant', zh: '批准年度工作计划' }),
    right({ provisions: [LG24a], who: ['worker'], verb: 'create', subject: 'MonthlyReport', reach: 'own', zh: '每月汇报' }),
    right({ provisions: [LG24b], who: ['ngo'], verb: 'create', subject: 'QuarterlySummary', reach: 'counterpart', zh: '提交季度总结' }),
    right({ provisions: [LG26a], who: ['district'], verb: 'create', subject: 'ContractAssessment', reach: 'tenant', zh: '履约考核' }),
    right({ provisions: [LG26a], who: ['ngo'], verb: 'read', subject: 'ContractAssessment', reach: 'counterpart', zh: '查看并答复履约考核' }),
    right({ provisions: [LG28c], who: ['district'], verb: 'approve', subject: 'Disbursement', reach: 'tenant', zh: '拨付项目经费' }),
    right({ provisions: [LG28c], who: ['ngo'], verb: 'read', subject: 'Disbursement', reach: 'counterpart', zh: '查看本项目经费' }),
    ...placedRights,
  ],
});
