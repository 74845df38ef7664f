// 第四部分 第四章 一、服务安全指引: clearing a visit, phases of violence, safe premises.
import { decision, list, text } from '@gongqiao/kernel';
import { exitsNeeded } from './parameters/archives.js';
import { P, cite, type ProvisionKey } from './provisions/index.js';
import { choose, keysOf, lacking } from './rules/reasons.js';
import { bool, codes, count, date, oneOf, setOf } from './rules/types.js';
import { PLAN_ELEMENTS, WARNING_SIGNS } from './vocabulary.js';

const ASSESSMENT_PARTS = {
  'client-situation': '服务对象及家人状况',
  history: '家暴史、精神疾病史、药酒瘾记录、其他暴力犯罪记录',
  'service-record': '以往接受服务的记录',
  locality: '地缘环境和治安状况',
  'gang-and-weapon': '帮派关系与取得武器管道',
  'time-and-willingness': '家访时间妥适性及受访意愿',
} as const;
const PART_PLACE: Readonly<Record<keyof typeof ASSESSMENT_PARTS, ProvisionKey>> = {
  'client-situation': 'SAFE-17.2',
  history: 'SAFE-17.2',
  'service-record': 'SAFE-17.2',
  locality: 'SAFE-17.3',
  'gang-and-weapon': 'SAFE-17.4',
  'time-and-willingness': 'SAFE-17.5',
};
const RISKS = {
  'domestic-violence': '家暴史', 'mental-illness': '严重精神疾病', 'substance-use': '药酒瘾', 'violent-crime': '暴力犯罪记录',
  'gang-or-weapon': '帮派或武器',
} as const;
const ATTENTION = { raised: '提高关注', ordinary: '一般' } as const;

export const visitClearance = decision('leya.incident.visitClearance', {
  zh: '家访、外勤安全评估',
  applies: cite('SAFE-14.1', 'SAFE-14.2', 'SAFE-15', 'SAFE-17.1', 'SAFE-17.2', 'SAFE-17.3', 'SAFE-17.4', 'SAFE-17.5', 'SAFE-17.6'),
  facts: {
    assessed: codes(ASSESSMENT_PARTS).zh('已评估'),
    risksFound: codes(RISKS).zh('发现的风险'),
    discussedWithSupervisor: bool().zh('和督导讨论'),
    safetyPlan: codes(PLAN_ELEMENTS).zh('安全行动计划要素'),
    destinationTold: bool().zh('告知去处'),
    meetingTimeTold: bool().zh('告知会面时间'), workers: count({ min: 1 }).zh('同行人数'),
  },
  answer: { missing: list(text()).zh('所缺'), cleared: bool().zh('可以前往'), riskCount: count().zh('风险项数'), attention: oneOf(ATTENTION).zh('关注') },
}).by((facts, at) => {
  const missing = lacking<string>(at, [
    ...keysOf(ASSESSMENT_PARTS).map((part) => [`assess:${part}`, P[PART_PLACE[part]], `评估${ASSESSMENT_PARTS[part]}`, facts.assessed.includes(part)] as const),
    ['supervisor', P['SAFE-17.6'], '和督导讨论', facts.discussedWithSupervisor],
    ...keysOf(PLAN_ELEMENTS).map((element) => [`plan:${element}`, P['SAFE-14.1'], `计划列明${PLAN_ELEMENTS[element]}`, facts.safetyPlan.includes(element)] as const),
    ['destination', P['SAFE-17.6'], '告知去处', facts.destinationTold],
    ['meeting-time', P['SAFE-17.6'], '告知会面时间', facts.meetingTimeTold],
    ['second-worker', P['SAFE-17.6'], '不单独行动', facts.workers > 1],
  ]);
  const riskCount = at.step(P['SAFE-17.2'], '发现的风险项数，不打分，只供督导关注', facts.risksFound.length, { 风险: facts.risksFound.map((risk) => RISKS[risk]) });
  return {
    missing, cleared: missing.length === 0, riskCount,
    attention: choose(at, P['SAFE-17.1'], '关注', ATTENTION, riskCount > 0 ? 'raised' : 'ordinary'),
  };
});

const PHASES = { trigger: '触发阶段', escalation: '升高阶段', crisis: '危机阶段', recovery: '恢复阶段' } as const;
type Phase = keyof typeof PHASES;
const PHASE_PLACE = { trigger: P['SAFE-10.1'], escalation: P['SAFE-10.2'], crisis: P['SAFE-10.3'], recovery: P['SAFE-10.4'] } as const;
const RESPONSES = {
  observe: '关注观察',
  'explain-next-topic': '说明接下来谈什么',
  intervene: '积极介入',
  'avoid-confrontation': '避免正面对抗',
  'clarify-misunderstanding': '澄清误会',
  'stay-alert': '保持警觉',
  'do-not-assume-over': '不以为危机已解除',
  'leave-scene': '尽快离开现场',
  'call-for-help': '求救求助',
  'protect-head': '保护头部',
  'non-violent-self-defence': '非暴力自我防卫',
  'reassure-no-harm': '保证没有伤害意图',
  'back-away-slowly': '逐渐缓慢拉开距离',
  'do-not-disarm': '不轻易解除对方武装',
  'keep-talking': '鼓励对方说话', 'keep-distance': '保持距离',
} as const;
type Response = keyof typeof RESPONSES;
const OWN_ACTIONS: Readonly<Record<Exclude<Phase, 'crisis'>, readonly Response[]>> = {
  trigger: ['observe', 'explain-next-topic'],
  escalation: ['intervene', 'avoid-confrontation', 'clarify-misunderstanding'],
  recovery: ['stay-alert', 'do-not-assume-over'],
};

function actionsIn(phase: Phase, weapon: boolean, canLeave: boolean): Response[] {
  if (phase === 'crisis') {
    return [
      ...(canLeave ? (['leave-scene', 'call-for-help'] as const) : (['call-for-help', 'protect-head', 'non-violent-self-defence'] as const)),
      ...(weapon ? (['reassure-no-harm', 'back-away-slowly', 'do-not-disarm'] as const) : []),
      ...(canLeave ? [] : (['keep-talking', 'keep-distance'] as const)),
    ];
  }
  const first: readonly Response[] = !weapon ? [] : canLeave ? ['leave-scene', 'call-for-help'] : ['call-for-help', 'do-not-disarm', 'keep-distance'];
  return [...first, ...OWN_ACTIONS[phase]];
}

export const violenceResponse = decision('leya.incident.violenceResponse', {
  zh: '暴力过程应对',
  applies: cite('SAFE-6.1', 'SAFE-6.18', 'SAFE-10.1', 'SAFE-10.2', 'SAFE-10.3', 'SAFE-10.4', 'SAFE-11.4', 'SAFE-13.1', 'SAFE-13.2', 'SAFE-13.5', 'SAFE-13.3', 'SAFE-13.4', 'SAFE-13.6', 'SAFE-13.7'),
  facts: {
    phase: oneOf(PHASES).zh('阶段'), signs: codes(WARNING_SIGNS).zh('警讯'), weapon: bool().zh('持枪或其他武器'),
    canLeave: bool().zh('有机会脱离'), inInterview: bool().zh('会谈中'),
  },
  answer: { signCount: count().zh('警讯数'), endInterview: bool().zh('终止会谈'), callForHelp: bool().zh('求助'), actions: list(oneOf(RESPONSES)).zh('应对') },
}).by(({ phase, signs, weapon, canLeave, inInterview }, at) => {
  const endInterview = at.step(P['SAFE-11.4'], '对方焦躁动怒或已进入危机，立即终止会谈', inInterview && (signs.includes('anxious-irritable') || phase === 'crisis'), { 会谈中: inInterview });
  const actions = actionsIn(phase, weapon, canLeave);
  at.step(PHASE_PLACE[phase], '应对次序', actions.map((action) => RESPONSES[action]), { 阶段: PHASES[phase], 持武器: weapon, 可脱离: canLeave });
  return { signCount: signs.length, endInterview, callForHelp: actions.includes('call-for-help'), actions };
});

const PREMISES = {
  lighting: '光线充足（含电梯和停车场）',
  'no-blind-spots': '无死角',
  'calm-tidy-surroundings': '色彩协调、整齐洁净',
  'separate-staff-area': '动线设计，不可擅入办公区域',
  'no-dangerous-objects': '会谈室无可伤人或自伤的物品',
  'protective-room': '类似保护室的房间',
} as const;
const PREMISES_PLACE: Readonly<Record<keyof typeof PREMISES, ProvisionKey>> = {
  lighting: 'SAFE-16.1',
  'no-blind-spots': 'SAFE-16.1',
  'calm-tidy-surroundings': 'SAFE-16.2',
  'separate-staff-area': 'SAFE-16.3',
  'no-dangerous-objects': 'SAFE-16.5',
  'protective-room': 'SAFE-16.6',
};
const PREMISES_MISSING = { ...PREMISES, 'security-equipment': '保全设备', 'second-exit': '一个以上出口', inspection: '定期检视' } as const;

export const safePremises = decision('leya.station.safePremises', {
  zh: '硬体环境及空间规划',
  applies: cite('SAFE-16.1', 'SAFE-16.2', 'SAFE-16.3', 'SAFE-16.4', 'SAFE-16.5', 'SAFE-16.6', 'SAFE-16.7', 'SAFE-16.8'),
  facts: {
    met: codes(PREMISES).zh('已具备'),
    equipment: codes({ cctv: '监视器', 'access-control': '门禁', alarm: '警铃' }).zh('保全设备'),
    exits: count().zh('出口数'),
    inspections: setOf(date()).zh('检视日'),
  },
  answer: { missing: list(oneOf(PREMISES_MISSING)).zh('所缺'), lastInspection: date().orNull().zh('最近检视日'), compliant: bool().zh('符合') },
}).by(({ met, equipment, exits, inspections }, at) => {
  const past = inspections.filter((on) => on <= at.asOf).sort();
  const lastInspection = past[past.length - 1] ?? null;
  const missing = lacking<keyof typeof PREMISES_MISSING>(at, [
    ...keysOf(PREMISES).map((code) => [code, P[PREMISES_PLACE[code]], PREMISES[code], met.includes(code)] as const),
    ['security-equipment', P['SAFE-16.4'], '有监视器、门禁、警铃等任一保全设备', equipment.length > 0],
    ['second-exit', P['SAFE-16.7'], '有一个以上出口', exits >= at.value(exitsNeeded)],
    ['inspection', P['SAFE-16.8'], '已检视环境和设施', lastInspection !== null],
  ]);
  return { missing, lastInspection, compliant: missing.length === 0 };
});
