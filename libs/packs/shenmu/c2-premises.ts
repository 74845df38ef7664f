// 第二章 建设与管理: articles 8 to 10, the place, its rooms, its sign and its displays.
import { bool, chapter, date, decision, duty, list, maximum, oneOf, record, recordKind, setOf, text, ZERO } from '@gongqiao/kernel';
import { officeAreaMin } from './parameters.js';
import { SM10a, SM10b, SM10c, SM10d, SM10e, SM8a, SM8b, SM9a, SM9b, SM9c, SM9d, SM9e, SM9f } from './provisions.js';
import {
  DISPLAY_POINTS, DISPLAYS, EQUIPMENT, EXISTING_SITES, LEVELS, NEEDED_ROOMS, PREMISES_ADVICE, PREMISES_POINTS, ROOMS, SIGN_POINTS, SITES, SITE_STANDINGS, squareMetres,
} from './vocabulary.js';
import { codesOf, missingOf, named, type Point } from './common.js';
import { clothingFlow } from './c2-workflows.js';

// 第八条
export const siting = decision('shenmu.station.siting', {
  zh: '办公场所的选用',
  applies: [SM8a, SM8b],
  facts: {
    site: oneOf(SITES).zh('选用的场所'),
    availableExisting: setOf(oneOf(EXISTING_SITES)).zh('可用的现有场所'),
    conditionsMet: bool().zh('具备单独建设的条件'),
  },
  answer: { standing: oneOf(SITE_STANDINGS).zh('次序'), allowed: bool().zh('可以选用'), justificationRequired: bool().zh('须说明理由') },
}).by(({ site, availableExisting, conditionsMet }, at) => {
  if (site !== 'separate-build') {
    const standing = site === 'other-existing' ? 'accepted' : 'preferred';
    at.step(SM8a, '使用现有场所', SITE_STANDINGS[standing], { 选用: SITES[site] });
    return { standing, allowed: true, justificationRequired: false };
  }
  const allowed = at.condition(SM8b, '具备单独建设的条件', conditionsMet);
  const justificationRequired = allowed && availableExisting.length > 0;
  if (allowed) at.step(SM8a, '尚有可用的现有场所，单独建设须说明理由', justificationRequired, { 可用: named(EXISTING_SITES, availableExisting) });
  return { standing: allowed ? 'exception' : 'refused', allowed, justificationRequired };
});

type PremisesPoint = keyof typeof PREMISES_POINTS;

// 第九条
export const premises = decision('shenmu.station.premises', {
  zh: '场所和设施',
  applies: [SM9a, SM9b, SM9c, SM9d, SM9e, SM9f],
  facts: {
    level: oneOf(LEVELS).zh('级别'),
    officeArea: squareMetres.zh('办公用房面积'),
    rooms: setOf(oneOf(ROOMS)).zh('现有用房'),
    neededRooms: setOf(oneOf(NEEDED_ROOMS)).zh('服务需要的用房'),
    equipment: setOf(oneOf(EQUIPMENT)).zh('设施设备'),
    noticeBoard: bool().zh('宣传栏'),
    basicConditions: bool().zh('必要的工作服务条件'),
  },
  answer: {
    meets: bool().zh('符合'), missing: list(oneOf(PREMISES_POINTS)).zh('所缺'), advice: list(oneOf(PREMISES_ADVICE)).zh('建议'), areaShortfall: squareMetres.zh('面积差额'),
  },
}).by((f, at) => {
  if (f.level === 'village-room') {
    const missing = missingOf<PremisesPoint>(at, [{ code: 'basic-conditions', provision: SM9f, words: '具备必要的工作服务条件', holds: f.basicConditions }]);
    const independent = at.condition(SM9f, '原则上有独立服务空间（没有的列为建议）', f.rooms.includes('independent-space'));
    return { meets: missing.length === 0, missing, advice: independent ? [] : ['independent-space'], areaShortfall: ZERO };
  }
  const least = at.value(officeAreaMin);
  const needed = codesOf(NEEDED_ROOMS).filter((room) => f.neededRooms.includes(room));
  const missing = missingOf<PremisesPoint>(at, [
    { code: 'office-area', provision: SM9c, words: '办公用房不少于规定面积', holds: f.officeArea.gte(least), inputs: { 现有面积: f.officeArea, 规定面积: least } },
    ...(['meeting-room', 'activity-space'] as const).map((room): Point<PremisesPoint> => ({ code: room, provision: SM9a, words: `设有${ROOMS[room]}`, holds: f.rooms.includes(room) })),
    ...needed.map((room): Point<PremisesPoint> => ({ code: room, provision: SM9b, words: `按服务需求设${ROOMS[room]}`, holds: f.rooms.includes(room) })),
    ...codesOf(EQUIPMENT).map((item): Point<PremisesPoint> => ({ code: item, provision: SM9d, words: `配备${EQUIPMENT[item]}`, holds: f.equipment.includes(item) })),
    { code: 'notice-board', provision: SM9e, words: '设立宣传栏', holds: f.noticeBoard },
  ]);
  const areaShortfall = at.step(SM9c, '面积差额 ＝ 规定面积 － 现有面积，不低于零', maximum(least.minus(f.officeArea), ZERO), { 规定面积: least, 现有面积: f.officeArea });
  return { meets: missing.length === 0, missing, advice: [], areaShortfall };
});

// 第十条：标牌
export const sign = decision('shenmu.station.sign', {
  zh: '标识标牌',
  applies: [SM10a, SM10b],
  facts: record(
    {
      level: oneOf(LEVELS).zh('级别'),
      townshipName: text().optional().zh('镇街全称'),
      villageName: text().optional().zh('村（社区）全称'),
      signText: text().zh('标牌上的名称'),
      mark: bool().zh('“中国社会工作”标志'),
      uniformDesign: bool().zh('全市统一设计'),
      outdoors: bool().zh('挂在室外'),
      prominent: bool().zh('位置显著'),
    },
    ({ level, townshipName }) =>
      level !== 'head-station' && townshipName === null ? { field: 'townshipName', code: 'missing', zh: '须填写镇街全称', en: 'The full name of the township is needed' } : undefined,
    ({ level, villageName }) =>
      level === 'village-room' && villageName === null ? { field: 'villageName', code: 'missing', zh: '须填写村（社区）全称', en: 'The full name of the village or community is needed' } : undefined,
  ),
  answer: { requiredName: text().zh('应有的名称'), missing: list(oneOf(SIGN_POINTS)).zh('所缺'), meets: bool().zh('符合') },
}).by(({ level, townshipName, villageName, signText, mark, uniformDesign, outdoors, prominent }, at) => {
  const names = {
    'head-station': '神木市社会工作服务总站',
    'township-station': `神木市${townshipName ?? ''}社会工作服务站`,
    'village-room': `${townshipName ?? ''}${villageName ?? ''}社会工作服务室`,
  };
  const requiredName = at.step(SM10a, '应有的名称', names[level], { 级别: LEVELS[level] });
  const missing = missingOf<keyof typeof SIGN_POINTS>(at, [
    { code: 'name', provision: SM10a, words: '标牌名称与应有的名称一字不差', holds: signText === requiredName, inputs: { 现有: signText } },
    { code: 'mark', provision: SM10a, words: '印有“中国社会工作”标志', holds: mark },
    { code: 'uniform-design', provision: SM10b, words: '采用全市统一规格设计', holds: uniformDesign },
    { code: 'outdoors', provision: SM10a, words: '挂在室外', holds: outdoors },
    { code: 'prominent', provision: SM10a, words: '位置显著', holds: prominent },
  ]);
  return { requiredName, missing, meets: missing.length === 0 };
});

// 第十条：室内图文
export const displays = decision('shenmu.station.displays', {
  zh: '室内图文',
  applies: [SM10c, SM10d],
  facts: record(
    {
      level: oneOf(LEVELS).zh('级别'),
      displays: setOf(oneOf(DISPLAYS)).zh('已挂图文'),
      prominentIndoors: bool().zh('在室内显著位置'),
      roomHasConditions: bool().optional().zh('社工室有条件'),
    },
    ({ level, roomHasConditions }) =>
      level === 'village-room' && roomHasConditions === null ? { field: 'roomHasConditions', code: 'missing', zh: '社工室须说明是否有条件', en: 'For a room it must be said whether the conditions exist' } : undefined,
  ),
  answer: { binding: bool().zh('必须挂设'), missing: list(oneOf(DISPLAY_POINTS)).zh('所缺'), meets: bool().zh('符合') },
}).by(({ level, displays: held, prominentIndoors, roomHasConditions }, at) => {
  const binding = level === 'village-room'
    ? at.step(SM10d, '有条件的社工室参照执行，须挂设', roomHasConditions === true)
    : at.step(SM10c, '总站、社工站须挂设', true);
  const missing = missingOf<keyof typeof DISPLAY_POINTS>(at, [
    ...codesOf(DISPLAYS).map((item): Point<keyof typeof DISPLAY_POINTS> => ({ code: item, provision: SM10c, words: `挂设${DISPLAYS[item]}`, holds: held.includes(item) })),
    { code: 'prominent-indoors', provision: SM10c, words: '在室内显著位置', holds: prominentIndoors },
  ]);
  return { binding, missing, meets: !binding || missing.length === 0 };
});

export const premisesRecord = recordKind('premises', '场所和设施清单', [SM8a, SM9a, SM9b, SM9d, SM9e, SM9f], {
  site: oneOf(SITES).zh('场所'), justification: text().optional().zh('单独建设的理由'), officeArea: squareMetres.zh('办公用房面积'), rooms: setOf(oneOf(ROOMS)).zh('用房'),
  equipment: setOf(oneOf(EQUIPMENT)).zh('设备'), photographs: list(text()).zh('照片'), recordedOn: date().zh('日期'),
});

export const signRecord = recordKind('sign', '标牌和图文', [SM10a, SM10b, SM10c], {
  signText: text().zh('标牌名称'), design: text().zh('采用的设计'), displays: setOf(oneOf(DISPLAYS)).zh('图文'), photographs: list(text()).zh('照片'), recordedOn: date().zh('日期'),
});

export const clothingRecord = recordKind('clothing', '服装标识发放', [SM10e], {
  kind: text().zh('种类'), size: text().optional().zh('尺码'), person: text().zh('领用人'), issuedOn: date().zh('发放日'), receivedOn: date().optional().zh('确认收到日'),
});

export const chapter2Premises = chapter({
  title: '第二章 建设与管理（第八条至第十条）',
  provisions: [SM8a, SM8b, SM9a, SM9b, SM9c, SM9d, SM9e, SM9f, SM10a, SM10b, SM10c, SM10d, SM10e],
  decisions: [siting, premises, sign, displays],
  workflows: [clothingFlow],
  records: [premisesRecord, signRecord, clothingRecord],
  duties: [duty({ id: 'SM-D-clothing', zh: '发放统一服装和标识', provisions: [SM10e], who: ['civil-affairs-bureau'], period: 'event', event: 'staff-joined', due: { daysAfter: 30 }, open: true })],
});
