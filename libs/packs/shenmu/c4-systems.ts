// 第四章 制度建设: the eight internal systems of articles 18 to 25, further ones (26), and what is due at intervals.
import { bool, chapter, count, date, decision, duty, integer, later, list, oneOf, pastDate, daysBetween, record, recordKind, right, setOf, text, type Provision } from '@gongqiao/kernel';
import { SM18, SM19, SM20, SM21, SM22a, SM22b, SM23a, SM23b, SM23c, SM23d, SM24, SM25, SM26, SM28 } from './provisions.js';
import { ALL_CONTENTS, NAMED_SYSTEMS, SYSTEM_CONTENTS, SYSTEMS, type NamedSystem } from './systems.js';
import { PERIODIC_DUTIES, PERIODIC_STATUSES } from './vocabulary.js';
import { codesOf, daysAfter, eachOnce } from './common.js';
import { assetFlow, spendingFlow, systemFlow } from './c4-workflows.js';

const BY_SYSTEM: Readonly<Record<NamedSystem, Provision>> = {
  personnel: SM18, responsibilities: SM19, meetings: SM20, finance: SM21, materials: SM22b, archives: SM23a, confidentiality: SM24, volunteers: SM25,
};

type Content = keyof typeof ALL_CONTENTS;

/** Contents that a provision of their own asks for, within a system that several provisions make up. */
const OWN_PROVISION: Readonly<Partial<Record<NamedSystem, Readonly<Partial<Record<Content, Provision>>>>>> = {
  materials: { 'asset-register': SM22a },
  archives: { custodian: SM23b, confidentiality: SM23c, retention: SM23d },
};
const provisionOf = (system: NamedSystem, content: Content): Provision => OWN_PROVISION[system]?.[content] ?? BY_SYSTEM[system];

const contentsOf = (system: keyof typeof SYSTEMS): readonly string[] => (system === 'other' ? [] : Object.keys(SYSTEM_CONTENTS[system]));

/** Position of the first named system that is given twice. */
function repeatedSystem(systems: readonly { readonly system: keyof typeof SYSTEMS }[]): number {
  return systems.findIndex(({ system }, i) => system !== 'other' && systems.findIndex((s) => s.system === system) < i);
}

// 第十八条至第二十六条
export const systems = decision('shenmu.station.systems', {
  zh: '内部制度',
  applies: [SM18, SM19, SM20, SM21, SM22a, SM22b, SM23a, SM23b, SM23c, SM23d, SM24, SM25, SM26],
  facts: record(
    { systems: list(record({ system: oneOf(SYSTEMS).zh('制度'), contents: setOf(oneOf(ALL_CONTENTS)).zh('内容') })).zh('已有制度') },
    ({ systems: given }) => {
      const i = repeatedSystem(given);
      return i < 0 ? undefined : { field: `systems[${i}].system`, code: 'duplicate', zh: '同一制度重复', en: 'This system is given twice' };
    },
    ({ systems: given }) => {
      for (const [i, { system, contents }] of given.entries()) {
        const j = contents.findIndex((content) => !contentsOf(system).includes(content));
        if (j >= 0) return { field: `systems[${i}].contents[${j}]`, code: 'unknown-value', zh: `「${SYSTEMS[system]}」没有这项内容`, en: 'This content is not one of that system' };
      }
      return undefined;
    },
  ),
  answer: {
    missingSystems: list(oneOf(NAMED_SYSTEMS)).zh('所缺制度'),
    missingContents: list(record({ system: oneOf(NAMED_SYSTEMS).zh('制度'), contents: list(oneOf(ALL_CONTENTS)).zh('所缺内容') })).zh('所缺内容'),
    additional: count().zh('自行增设数'),
    complete: bool().zh('齐全'),
  },
}).by(({ systems: given }, at) => {
  const missingSystems: NamedSystem[] = [];
  const missingContents: { system: NamedSystem; contents: Content[] }[] = [];
  for (const system of codesOf(NAMED_SYSTEMS)) {
    const held = given.find((s) => s.system === system);
    if (!at.condition(BY_SYSTEM[system], `建立${NAMED_SYSTEMS[system]}`, held !== undefined)) {
      missingSystems.push(system);
      continue;
    }
    const terms = SYSTEM_CONTENTS[system] as Readonly<Partial<Record<Content, string>>>;
    const contents = (Object.keys(terms) as Content[]).filter((content) => !held?.contents.includes(content));
    for (const provision of eachOnce([BY_SYSTEM[system], ...(Object.keys(terms) as Content[]).map((content) => provisionOf(system, content))])) {
      const asked = (Object.keys(terms) as Content[]).filter((content) => provisionOf(system, content) === provision);
      const lacking = asked.filter((content) => contents.includes(content));
      at.condition(provision, `${NAMED_SYSTEMS[system]}写明${asked.map((content) => terms[content]).join('、')}`, lacking.length === 0, { 所缺: lacking.map((content) => terms[content]) });
    }
    if (contents.length > 0) missingContents.push({ system, contents });
  }
  const additional = at.step(SM26, '自行增设数', given.filter((s) => s.system === 'other').length);
  return { missingSystems, missingContents, additional, complete: missingSystems.length + missingContents.length === 0 };
});

const BY_DUTY: Readonly<Record<keyof typeof PERIODIC_DUTIES, Provision>> = { 'work-meeting': SM20, 'problem-analysis': SM28, 'asset-count': SM22a };

// 第二十条、第二十二条、第二十八条
export const periodic = decision('shenmu.station.periodic', {
  zh: '定期办理的事项',
  applies: [SM20, SM22a, SM28],
  facts: record(
    {
      duty: oneOf(PERIODIC_DUTIES).zh('事项'),
      intervalDays: integer({ min: 1 }).zh('间隔天数'),
      startOn: date().zh('起算日'),
      performedOn: list(pastDate()).zh('办理日期'),
    },
    ({ startOn, performedOn }) => {
      const i = performedOn.findIndex((d) => d < startOn);
      return i < 0 ? undefined : { field: `performedOn[${i}]`, code: 'inconsistent', zh: '办理日期不得早于起算日', en: 'The act cannot be earlier than the day from which the duty runs' };
    },
  ),
  answer: { lastOn: date().orNull().zh('最近一次'), nextDueOn: date().zh('下次期限'), status: oneOf(PERIODIC_STATUSES).zh('状态'), lateCount: count().zh('逾期次数') },
}).by(({ duty: kind, intervalDays, startOn, performedOn }, at) => {
  const provision = BY_DUTY[kind];
  const done = [...performedOn].sort();
  const lastOn = done.reduce((latest, d) => (latest === null ? d : later(latest, d)), null as (typeof startOn) | null);
  const nextDueOn = at.step(provision, '下次期限 ＝ 最近一次（没有则起算日）＋ 间隔天数', daysAfter(lastOn ?? startOn, intervalDays, 'intervalDays'), { 最近一次: lastOn, 起算日: startOn, 间隔天数: intervalDays });
  const onTime = at.condition(provision, `${PERIODIC_DUTIES[kind]}未逾期`, at.asOf <= nextDueOn, { 期限: nextDueOn, 基准日: at.asOf });
  const lateCount = at.step(provision, '逾期次数 ＝ 与上一次相隔超过间隔天数的次数', done.filter((d, i) => daysBetween(done[i - 1] ?? startOn, d) > intervalDays).length);
  return { lastOn, nextDueOn, status: onTime ? 'pending' : 'overdue', lateCount };
});

const quantities = (min: number): ReturnType<typeof list<{ readonly assetId: string; readonly quantity: number }>> =>
  list(record({ assetId: text().zh('资产编号'), quantity: integer({ min }).zh('数量') }));
const difference = record({ assetId: text().zh('资产编号'), registered: count().zh('账面数'), counted: count().zh('盘点数') });

// 第二十二条
export const inventory = decision('shenmu.asset.inventory', {
  zh: '固定资产盘点',
  applies: [SM22a],
  facts: record(
    { register: quantities(1).zh('登记册'), counts: quantities(0).zh('盘点结果') },
    ({ register, counts }) => {
      for (const [name, entries] of [['register', register], ['counts', counts]] as const) {
        const ids = entries.map((e) => e.assetId);
        const i = ids.findIndex((id, k) => ids.indexOf(id) < k);
        if (i >= 0) return { field: `${name}[${i}].assetId`, code: 'duplicate', zh: '同一资产重复', en: 'This asset is given twice' };
      }
      return undefined;
    },
  ),
  answer: { short: list(difference).zh('盘亏'), over: list(difference).zh('盘盈'), matched: bool().zh('账实相符') },
}).by(({ register, counts }, at) => {
  const found = new Map(counts.map((c) => [c.assetId, c.quantity]));
  const booked = new Set(register.map((r) => r.assetId));
  const compared = register.map(({ assetId, quantity }) => ({ assetId, registered: quantity, counted: found.get(assetId) ?? 0 }));
  const short = compared.filter((c) => c.counted < c.registered);
  const unbooked = counts.filter((c) => !booked.has(c.assetId) && c.quantity > 0).map((c) => ({ assetId: c.assetId, registered: 0, counted: c.quantity }));
  const over = [...compared.filter((c) => c.counted > c.registered), ...unbooked];
  at.condition(SM22a, '盘点数不少于账面数', short.length === 0, { 盘亏: short.map((c) => c.assetId) });
  at.condition(SM22a, '没有多出或未登记的资产', over.length === 0, { 盘盈: over.map((c) => c.assetId) });
  return { short, over, matched: short.length + over.length === 0 };
});

export const systemRecord = recordKind('internal-system', '内部制度', [SM18, SM19, SM20, SM21, SM22b, SM24, SM25, SM26], {
  station: text().zh('站（室）'), system: oneOf(SYSTEMS).zh('制度'), version: text().zh('版本'), inForceOn: date().zh('施行日'), contents: list(oneOf(ALL_CONTENTS)).zh('内容'), adoptedFrom: text().optional().zh('沿用社工站文本'),
});

export const meetingRecord = recordKind('work-meeting', '工作例会', [SM20], { on: date().zh('日期'), persons: list(text()).zh('参加人'), subjects: list(text()).zh('议题'), conclusions: text().zh('结论') });

export const assetRecord = recordKind('asset', '固定资产登记册', [SM22a, SM22b], { assetId: text().zh('资产编号'), name: text().zh('名称'), quantity: count().zh('数量'), place: text().zh('存放处'), keeper: text().zh('保管人') });

export const volunteerRecord = recordKind('volunteer', '志愿者', [SM25], {
  name: text().zh('姓名'), recruitedOn: date().zh('招募日'), trainings: list(text()).zh('培训'), supervisions: list(text()).zh('督导'), evaluations: list(text()).zh('评估'), hours: count().zh('服务小时'), recognitions: list(text()).zh('激励'),
});

export const chapter4Systems = chapter({
  title: '第四章 制度建设（第十八条至第二十二条）',
  provisions: [SM18, SM19, SM20, SM21, SM22a, SM22b],
  decisions: [systems, periodic, inventory],
  workflows: [systemFlow, spendingFlow, assetFlow],
  records: [systemRecord, meetingRecord, assetRecord, volunteerRecord],
  duties: [
    duty({ id: 'SM-D-meeting', zh: '召开工作例会', provisions: [SM20], who: ['station'], period: 'monthly', due: { day: 0 }, open: true, remindDays: 7 }),
    duty({ id: 'SM-D-asset-count', zh: '盘点固定资产', provisions: [SM22a], who: ['station'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 30 }),
  ],
  rights: [right({ provisions: [SM26], who: ['station'], verb: 'create', subject: 'InternalSystem', reach: 'unit', zh: '自行增设管理制度' })],
});
