// What must be kept on dangers, visits, violence and emergencies.
import { bool, count, date, dateTime, list, oneOf, record, recordKind, setOf, text } from '@gongqiao/kernel';
import { cite } from '../provisions/index.js';
import { PLAN_ELEMENTS, VIOLENCE_SITUATIONS, VIOLENCE_TYPES, WARNING_SIGNS } from '../vocabulary.js';

const RISK_GROUPS = { personal: '个人', clinical: '临床', physiological: '生理', historical: '历史', environmental: '环境' } as const;
const CLUES = {
  'record-or-weapon': '犯罪记录或武器', childhood: '童年受虐或目睹家暴', 'mental-illness': '严重精神疾病', 'substance-use': '滥用酒精药物',
  fear: '内心恐惧', 'violent-record': '暴力记录',
} as const;
const ENVIRONMENT = { household: '同住情况', 'living-environment': '居住环境', community: '社区文化', pets: '宠物', weapons: '武器' } as const;
const CAUSES = { field: '介入高风险领域', addiction: '吸毒及酗酒成瘾', 'mental-illness': '精神疾病', leniency: '轻忽危险讯号', agency: '机构保护不足' } as const;
const ON_THE_SPOT = {
  clothing: '衣着和鞋',
  phone: '手机呼叫器',
  parking: '停车位置',
  door: '开门拖延和屋内声音',
  knocking: '侧身敲门',
  exits: '出口和位置',
  condition: '对方精神和饮酒用药',
  others: '在场的人',
  pets: '宠物',
  'sudden-arrival': '相对人突然出现',
  introduction: '说明身份和来意',
  alertness: '随时警戒',
} as const;

export const SAFETY_RECORDS = [
  recordKind('violence-incident', '暴力事件', cite('SAFE-3.1', 'SAFE-3.2', 'SAFE-3.3', 'SAFE-4.1', 'SAFE-4.2', 'SAFE-4.3', 'SAFE-4.4', 'SAFE-4.5', 'SAFE-4.6', 'SAFE-2.1'), {
    at: dateTime().zh('时间'),
    place: text().zh('地点'),
    worker: text().zh('服务人员'),
    counterpart: text().zh('服务对象或家人'),
    violenceType: setOf(oneOf(VIOLENCE_TYPES), { nonEmpty: true }).zh('暴力类型'),
    situation: oneOf(VIOLENCE_SITUATIONS).zh('情境'),
    cause: oneOf(CAUSES).optional().zh('起因'),
    phase: oneOf({ trigger: '触发', escalation: '升高', crisis: '危机', recovery: '恢复' }).zh('所至阶段'),
    signs: setOf(oneOf(WARNING_SIGNS)).zh('警讯'),
    weapon: bool().zh('武器'),
    injuries: text().optional().zh('伤情'),
    actions: setOf(text()).zh('应对'),
    helpCalled: bool().zh('已求助'), brokenOff: bool().zh('已抽离'), followUp: text().optional().zh('后续关怀'),
  }),
  recordKind('danger-assessment', '危险评估', cite('SAFE-5.1', 'SAFE-5.2', 'SAFE-5.3', 'SAFE-5.4', 'SAFE-5.5', 'SAFE-9.1', 'SAFE-9.2', 'SAFE-9.3', 'SAFE-9.4', 'SAFE-9.5', 'SAFE-9.6', 'SAFE-11.2', 'SAFE-11.3'), {
    factors: list(record({ group: oneOf(RISK_GROUPS).zh('因素类别'), words: text().zh('内容'), source: text().zh('来源'), on: date().zh('日期') })).zh('危险因素'),
    clues: setOf(oneOf(CLUES)).zh('线索'),
    interview: list(record({ question: text().zh('询问'), answer: text().zh('回答') })).zh('会谈'),
    severity: text().optional().zh('严重程度'),
    reality: text().optional().zh('计划真实性'),
    detail: text().optional().zh('细节'),
  }),
  recordKind('warning-signs', '警讯', cite('SAFE-6.1', 'SAFE-6.2', 'SAFE-6.3', 'SAFE-6.4', 'SAFE-6.5', 'SAFE-6.6', 'SAFE-6.7', 'SAFE-6.8', 'SAFE-6.9', 'SAFE-6.10', 'SAFE-6.11', 'SAFE-6.12', 'SAFE-6.13', 'SAFE-6.14', 'SAFE-6.15', 'SAFE-6.16', 'SAFE-6.17', 'SAFE-6.18'), {
    seenAt: dateTime().zh('时间'), signs: setOf(oneOf(WARNING_SIGNS), { nonEmpty: true }).zh('警讯'),
  }),
  recordKind('environment-check', '环境查看', cite('SAFE-7.1', 'SAFE-7.2', 'SAFE-7.3', 'SAFE-7.4', 'SAFE-7.5'), {
    question: oneOf(ENVIRONMENT).zh('问题'), answer: text().zh('回答'), flagged: bool().zh('需注意'),
  }),
  recordKind('worker-signal', '自身感受（仅本人和督导可读）', cite('SAFE-8.1', 'SAFE-8.2', 'SAFE-8.3', 'SAFE-8.4'), { on: date().zh('日期'), words: text().zh('感受') }),
  recordKind('safety-plan', '安全行动计划', cite('SAFE-15', 'SAFE-15.1', 'SAFE-15.2', 'SAFE-15.3', 'SAFE-15.4', 'SAFE-15.5', 'SAFE-15.6', 'SAFE-15.7', 'SAFE-15.8', 'SAFE-15.9'), {
    scope: oneOf({ agency: '机构', visit: '个人' }).zh('范围'),
    elements: list(record({ element: oneOf(PLAN_ELEMENTS).zh('要素'), words: text().zh('内容') })).zh('要素'),
    author: text().zh('制定人'),
    on: date().zh('日期'),
    agreedWith: text().zh('督导'),
  }),
  recordKind('on-the-spot-check', '现场检查', cite('SAFE-18.1', 'SAFE-18.2', 'SAFE-18.3', 'SAFE-18.4', 'SAFE-18.5', 'SAFE-18.6', 'SAFE-18.7', 'SAFE-18.8', 'SAFE-18.9', 'SAFE-18.10', 'SAFE-18.11', 'SAFE-18.12'), {
    items: list(record({ item: oneOf(ON_THE_SPOT).zh('项目'), result: oneOf({ ok: '正常', concern: '需注意', 'not-looked-at': '未查看' }).zh('结果') })).zh('检查'),
  }),
];

export const INCIDENT_RECORDS = [
  recordKind('emergency-register', '突发事件报备登记表', cite('INC-1.2', 'INC-1.4.2', 'INC-1.4.3'), {
    occurredAt: dateTime().zh('发生时间'),
    place: text().zh('地点'),
    event: text().zh('事件'),
    scope: text().zh('影响范围'),
    course: text().zh('简要经过'),
    reporter: text().zh('报告人'),
    means: oneOf({ oral: '口头', phone: '电话', platform: '平台' }).zh('报告方式'),
    resources: list(record({
      source: oneOf({ government: '政府', society: '社会', 'sister-agency': '兄弟机构', own: '本机构' }).zh('来源'),
      kind: oneOf({ people: '人力', transport: '交通运输', supplies: '物资', 'public-security': '公共安全保卫', medical: '医疗救援' }).zh('种类'),
      what: text().zh('内容'),
    })).zh('应急资源'),
  }),
  recordKind('emergency-review', '应急评估', cite('INC-1.8.3'), {
    capability: text().zh('应急能力'), fitness: text().zh('预案适宜性'),
    changes: list(record({ change: text().zh('修改'), person: text().zh('责任人'), on: date().zh('日期') })).zh('修改'),
  }),
  recordKind('hazard', '危险登记', cite('INC-2.2'), {
    hazard: text().zh('危险'), place: text().zh('地点'), foundOn: date().zh('发现日'), measure: text().zh('措施'),
    doneOn: date().optional().zh('完成日'),
  }),
  recordKind('service-equipment', '服务器材', cite('INC-2.7'), {
    name: text().zh('器材'), quantity: count().zh('数量'), lastService: date().zh('上次维修'), nextService: date().zh('下次维修'),
    needsSupervision: bool().zh('须督导下使用'),
  }),
];
