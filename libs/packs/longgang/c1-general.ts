// 第一章 总则: articles 1 to 4, and the notice of issue.
import { bool, chapter, date, decision, list, oneOf, record, recordKind, setOf, text } from '@gongqiao/kernel';
import { LG0, LG1a, LG1b, LG1c, LG2a, LG2b, LG3, LG4a, LG4b, LG6a, LG6b } from './provisions.js';
import { HOST_UNIT_TYPES, IN_FORCE, MANAGING_PARTIES, PARENT_UNIT_TYPES, PERSON_ROLES, POSTED_TO, PROVIDER_TYPES, PURCHASERS, ROLES } from './vocabulary.js';
import { named } from './deadlines.js';

// 第一条
export const projectRecord = recordKind('project', '社工项目', [LG1b], {
  name: text().zh('项目名称'), purchaser: text().zh('采购单位'), ngo: text().zh('社工机构'), contractNumber: text().zh('服务合同编号'),
  contractStartOn: date().zh('合同起始日'), contractEndOn: date().zh('合同终止日'), servesWorkers: text().zh('如何服务职工'),
  posts: list(record({
    hostUnit: text().zh('驻点单位'), supervisingUnit: text().optional().zh('分管单位'), role: oneOf(ROLES).zh('人员类别'), workers: list(text()).zh('派驻人员'),
  }), { nonEmpty: true }).zh('岗位'),
});

// 第二条
export const scope = decision('longgang.contract.scope', {
  zh: '办法适用范围',
  applies: [LG2a, LG2b],
  from: IN_FORCE,
  facts: {
    purchaser: oneOf(PURCHASERS).zh('购买方'),
    providerType: oneOf(PROVIDER_TYPES).zh('承接方类型'),
    personRole: oneOf(PERSON_ROLES).zh('人员类别'),
    postedTo: oneOf(POSTED_TO).zh('派驻去向'),
  },
  answer: { projectCovered: bool().zh('项目适用'), personCovered: bool().zh('人员适用') },
}).by(({ purchaser, providerType, personRole, postedTo }, at) => {
  const bought = at.condition(LG2a, '购买方为区总工会', purchaser === 'district-union', { 实际购买方: PURCHASERS[purchaser] });
  const agency = at.condition(LG2a, '承接方为社会工作服务机构', providerType === 'social-work-agency', { 实际承接方: PROVIDER_TYPES[providerType] });
  const projectCovered = at.step(LG2a, '项目适用本办法', bought && agency);
  const role = at.condition(LG2b, '人员为专业社工或辅助人员', personRole !== 'other', { 人员类别: PERSON_ROLES[personRole] });
  const posted = at.condition(LG2b, '派驻到各级工会', postedTo === 'union', { 派驻去向: POSTED_TO[postedTo] });
  return { projectCovered, personCovered: at.step(LG2b, '人员适用本办法', projectCovered && role && posted) };
});

// 第四条
const SUPERVISED = ['community-federation', 'park-federation', 'building-federation'] as const;
const isSupervisedKind = (kind: keyof typeof HOST_UNIT_TYPES): boolean => (SUPERVISED as readonly string[]).includes(kind);

export const supervisingUnit = decision('longgang.assignment.supervisingUnit', {
  zh: '分管单位的确定',
  applies: [LG4a, LG4b, LG6a, LG6b],
  from: IN_FORCE,
  facts: record(
    {
      hostUnitId: text().zh('驻点单位'),
      hostUnitType: oneOf(HOST_UNIT_TYPES).zh('驻点单位类别'),
      parentUnitType: oneOf(PARENT_UNIT_TYPES).optional().zh('所属上级类别'),
      parentUnitId: text().optional().zh('所属上级'),
    },
    ({ hostUnitType, parentUnitType, parentUnitId }) => {
      const [type, id] = [parentUnitType === null, parentUnitId === null];
      const lacks = isSupervisedKind(hostUnitType) ? type || id : hostUnitType === 'other-union' && type !== id;
      if (!lacks) return undefined;
      return {
        field: type ? 'parentUnitType' : 'parentUnitId', code: 'missing',
        zh: `「${HOST_UNIT_TYPES[hostUnitType]}」须写明所属的街道总工会或行业工联合会（类别和单位）`,
        en: 'Kind and identity of the street union or industry federation above the host unit are both needed',
      };
    },
  ),
  answer: {
    hasSupervisingUnit: bool().zh('有分管单位'),
    supervisingUnitId: text().orNull().zh('分管单位'),
    managingParties: list(oneOf(MANAGING_PARTIES)).zh('管理各方'),
    dailyManagers: list(oneOf(MANAGING_PARTIES)).zh('日常管理'),
  },
}).by(({ hostUnitId, hostUnitType, parentUnitId }, at) => {
  const kind = HOST_UNIT_TYPES[hostUnitType];
  at.step(LG4a, '驻点单位 ＝ 实际驻点开展工作的单位', hostUnitId, { 类别: kind });
  const canBeSupervised = isSupervisedKind(hostUnitType) || hostUnitType === 'other-union';
  const supervisingUnitId = canBeSupervised ? parentUnitId : null;
  const hasSupervisingUnit = at.condition(LG4b, '驻点单位为社区、园区、楼宇工联合会，或隶属街道、行业的其他工会组织', supervisingUnitId !== null, { 实际类别: kind });
  at.step(LG4b, '分管单位 ＝ 驻点单位所属的街道总工会或行业工联合会', supervisingUnitId);
  const managingParties = (Object.keys(MANAGING_PARTIES) as (keyof typeof MANAGING_PARTIES)[]).filter((party) => party !== 'supervising-unit' || hasSupervisingUnit);
  const dailyManagers = ['ngo', 'host-unit'] as const;
  at.step(LG6a, '管理各方', named(MANAGING_PARTIES, managingParties));
  at.step(LG6b, '日常以社工机构和驻点单位管理为主', named(MANAGING_PARTIES, dailyManagers));
  return { hasSupervisingUnit, supervisingUnitId, managingParties, dailyManagers: [...dailyManagers] };
});

export const postingRecord = recordKind('posting', '派驻', [LG2b, LG4a, LG4b, LG6a], {
  worker: text().zh('社工'), role: oneOf(ROLES).zh('人员类别'), hostUnit: text().zh('驻点单位'), hostUnitType: oneOf(HOST_UNIT_TYPES).zh('驻点单位类别'),
  supervisingUnit: text().optional().zh('分管单位'), startOn: date().zh('到岗日'), endOn: date().optional().zh('离岗日'),
  managingParties: setOf(oneOf(MANAGING_PARTIES)).zh('管理各方'),
});

export const chapter1 = chapter({
  title: '第一章 总则',
  provisions: [LG0, LG1a, LG1b, LG1c, LG2a, LG2b, LG3, LG4a, LG4b],
  decisions: [scope, supervisingUnit],
  records: [projectRecord, postingRecord],
});
