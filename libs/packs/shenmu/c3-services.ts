// 第三章 服务规范: article 15, the five domains and the extension.
import { bool, chapter, count, decision, list, oneOf, record, recordKind, setOf, text, date, workflow, type Provision } from '@gongqiao/kernel';
import { SM15a, SM15b, SM15c, SM15d, SM15e, SM15f, SM15g, SM15h, SM15i, SM15j, SM15k, SM15l, SM15m, SM15n } from './provisions.js';
import { EXTENSION_AREAS, PLACE_OF_ITEM, SERVICE_ITEMS, type ServiceItem } from './service-items.js';
import { DOMAINS, EXTENSION_BLOCKERS, type Domain } from './vocabulary.js';
import { codesOf, firstRepeat, unless } from './common.js';

/** The provision with which each domain begins. */
const FIRST_OF_DOMAIN: Readonly<Record<Domain, Provision>> = {
  'social-assistance': SM15a, 'elderly-care': SM15c, 'child-welfare': SM15d, 'community-governance': SM15g, 'social-affairs': SM15j,
};

const itemCodes = list(oneOf(SERVICE_ITEMS));

// 第十五条 1 至 5
export const domain = decision('shenmu.service.domain', {
  zh: '服务内容所属领域',
  applies: [SM15a, SM15b, SM15c, SM15d, SM15e, SM15f, SM15g, SM15h, SM15i, SM15j, SM15k, SM15l, SM15m, SM15n],
  facts: { items: setOf(oneOf(SERVICE_ITEMS)).zh('服务内容') },
  answer: {
    byDomain: record({
      'social-assistance': itemCodes.zh(DOMAINS['social-assistance']), 'elderly-care': itemCodes.zh(DOMAINS['elderly-care']), 'child-welfare': itemCodes.zh(DOMAINS['child-welfare']),
      'community-governance': itemCodes.zh(DOMAINS['community-governance']), 'social-affairs': itemCodes.zh(DOMAINS['social-affairs']),
    }).zh('各领域的服务内容'),
    uncovered: list(oneOf(DOMAINS)).zh('没有服务内容的领域'),
    extension: list(oneOf(SERVICE_ITEMS)).zh('延伸服务'),
  },
}).by(({ items }, at) => {
  const placed = items.map((item) => ({ item, place: PLACE_OF_ITEM.get(item) ?? null }));
  for (const { item, place } of placed) at.step(place?.provision ?? SM15n, '所属领域', place?.domain ? DOMAINS[place.domain] : '延伸领域', { 服务内容: SERVICE_ITEMS[item] });
  const within = (wanted: Domain | null): ServiceItem[] => placed.filter(({ place }) => (place?.domain ?? null) === wanted).map(({ item }) => item);
  const byDomain = {
    'social-assistance': within('social-assistance'), 'elderly-care': within('elderly-care'), 'child-welfare': within('child-welfare'),
    'community-governance': within('community-governance'), 'social-affairs': within('social-affairs'),
  };
  const uncovered = codesOf(DOMAINS).filter((d) => byDomain[d].length === 0);
  for (const d of codesOf(DOMAINS)) at.condition(FIRST_OF_DOMAIN[d], `${DOMAINS[d]}领域有服务内容`, !uncovered.includes(d));
  return { byDomain, uncovered, extension: within(null) };
});

// 第十五条 6
export const extension = decision('shenmu.service.extension', {
  zh: '服务的延伸',
  applies: [SM15n],
  facts: record(
    {
      area: oneOf(EXTENSION_AREAS).zh('延伸领域'),
      tasks: list(record({ domain: oneOf(DOMAINS).zh('领域'), planned: count().zh('计划数'), completed: count().zh('完成数') })).zh('各领域任务'),
      capacityAvailable: bool().zh('力量允许'),
    },
    ({ tasks }) => {
      const i = firstRepeat(tasks.map((t) => t.domain));
      return i < 0 ? undefined : { field: `tasks[${i}].domain`, code: 'duplicate', zh: '同一领域重复', en: 'This domain is given twice' };
    },
  ),
  answer: { allowed: bool().zh('可以延伸'), incompleteDomains: list(oneOf(DOMAINS)).zh('未完成的领域'), blockers: list(oneOf(EXTENSION_BLOCKERS)).zh('不能延伸的原因') },
}).by(({ area, tasks, capacityAvailable }, at) => {
  const incompleteDomains = codesOf(DOMAINS).filter((d) => {
    const task = tasks.find((t) => t.domain === d);
    const done = task !== undefined && task.planned > 0 && task.completed >= task.planned;
    return !at.condition(SM15n, `${DOMAINS[d]}领域有计划且已完成`, done, { 计划数: task?.planned ?? 0, 完成数: task?.completed ?? 0 });
  });
  const blockers: (keyof typeof EXTENSION_BLOCKERS)[] = [];
  if (incompleteDomains.length > 0) blockers.push('core-incomplete');
  if (!at.condition(SM15n, '力量允许', capacityAvailable, { 延伸领域: EXTENSION_AREAS[area] })) blockers.push('no-capacity');
  return { allowed: blockers.length === 0, incompleteDomains, blockers };
});

export const extensionFlow = workflow({
  id: 'SM-W4',
  zh: '服务延伸',
  subject: 'service-extension',
  provisions: [SM15n],
  initial: 'none',
  begin: { actors: ['station', 'contractor'], title: 'service', form: record({ service: text().zh('拟延伸的服务', 'Service') }) },
  states: { none: { zh: '待申请', holders: ['station'] }, requested: { zh: '已申请', holders: ['township', 'civil-affairs-bureau'] }, open: { zh: '已同意', holders: [] }, ended: { zh: '随计划结束', final: true } },
  transitions: [
    {
      id: 'requestExtension', zh: '申请延伸', from: ['none'], to: 'requested', actors: ['station', 'contractor'], form: record({ ...extension.facts.fields }),
      guards: [unless(SM15n, 'shenmu.service.extension', 'allowed', 'not-allowed', '五大领域任务未完成或力量不允许', 'The five domains are not done, or there is no strength')],
    },
    { id: 'confirmExtension', zh: '同意', from: ['requested'], to: 'open', actors: ['township', 'civil-affairs-bureau'] },
    { id: 'endExtension', zh: '随计划结束', from: ['open'], to: 'ended', actors: ['platform'] },
  ],
});

const BENEFICIARY_GROUPS = {
  'assistance-recipient': '社会救助对象', 'extreme-poverty-institution': '特困供养（机构）', 'extreme-poverty-home': '特困供养（分散）', 'left-behind-elderly': '留守老人', 'poor-elderly': '经济困难老人',
  'other-elderly': '其他老年人', 'left-behind-child': '农村留守儿童', orphan: '孤儿', 'unsupported-child': '事实无人抚养儿童', 'other-child': '其他困境儿童', 'left-behind-woman': '留守妇女',
  resident: '社区居民', 'community-correction': '社区矫正对象', 'drug-rehabilitation': '社区戒毒人员', disabled: '残疾人', 'mental-disorder': '精神障碍患者', vagrant: '流浪乞讨人员',
  'returned-vagrant': '返乡人员', 'easily-lost': '易流浪走失人员',
} as const;
const FOCAL_PROBLEMS = { guardianship: '监护管理', comfort: '心理慰藉', rights: '权益维护' } as const;

export const serviceRecord = recordKind('service', '服务记录', [SM15a, SM15b, SM15c, SM15d, SM15e, SM15f, SM15g, SM15h, SM15i, SM15j, SM15k, SM15l, SM15m], {
  on: date().zh('日期'), station: text().zh('站（室）'), worker: text().zh('社工'), item: oneOf(SERVICE_ITEMS).zh('服务内容'), beneficiaryGroup: oneOf(BENEFICIARY_GROUPS).optional().zh('服务对象类别'),
  focalProblems: setOf(oneOf(FOCAL_PROBLEMS)).zh('重点问题'), persons: count().zh('人次'),
});

export const chapter3Services = chapter({
  title: '第三章 服务规范（第十五条）',
  provisions: [SM15a, SM15b, SM15c, SM15d, SM15e, SM15f, SM15g, SM15h, SM15i, SM15j, SM15k, SM15l, SM15m, SM15n],
  decisions: [domain, extension],
  workflows: [extensionFlow],
  records: [serviceRecord],
});
