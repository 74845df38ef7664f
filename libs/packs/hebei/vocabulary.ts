// Codes and Chinese terms of the document, each enumeration in the document's own order.
import { day } from '@gongqiao/kernel';

/** First day in force: 2017年12月27日印发 (第四十条). */
export const IN_FORCE = day('2017-12-27');

/** 岗位所在单位的类别 (第二条、第九条). */
export const UNIT_KINDS = {
  'township-union': '乡镇（街道）工会',
  'zone-union': '开发区（园区）工会',
  'county-union-office': '县级总工会机关',
  'city-union-office': '市级总工会机关',
  'county-service-centre': '县级职工服务中心',
  'city-service-centre': '市级职工服务中心',
} as const;
export type UnitKind = keyof typeof UNIT_KINDS;

export const JURISDICTIONS = { ordinary: '设区市及其所辖县', direct: '定州、辛集（省直管）' } as const;
export type Jurisdiction = keyof typeof JURISDICTIONS;

/** 岗位等级, low to high (第十一条). */
export const GRADES = { junior: '初级岗', third: '三级岗', second: '二级岗', first: '一级岗' } as const;
export type Grade = keyof typeof GRADES;
export const GRADES_LOW_TO_HIGH: readonly Grade[] = ['junior', 'third', 'second', 'first'];

/** Grades above junior, which alone have a ceiling and a list of certificates. */
export const UPPER_GRADES = { third: '三级岗', second: '二级岗', first: '一级岗' } as const;
export type UpperGrade = keyof typeof UPPER_GRADES;

/** 年度评价等次, high to low (第二十六条). */
export const TIERS = { excellent: '优秀', qualified: '合格', 'basic-qualified': '基本合格', unqualified: '不合格' } as const;
export type Tier = keyof typeof TIERS;
export const TIERS_HIGH_TO_LOW: readonly Tier[] = ['excellent', 'qualified', 'basic-qualified', 'unqualified'];

export const POST_LEVELS = { 'county-post': '县级岗位', 'city-post': '市级岗位', 'direct-post': '直管市岗位' } as const;
export type PostLevel = keyof typeof POST_LEVELS;

/** 分级负责的各级工会. */
export const UNIONS = {
  'province-union': '省总工会',
  'city-union': '市级工会',
  'county-union': '县级工会',
  'direct-city-union': '定州、辛集市总工会',
} as const;
export type Union = keyof typeof UNIONS;

/** 购买主体. */
export const PURCHASERS = { 'county-union': '县级工会', 'city-union': '市级工会', 'direct-city-union': '定州、辛集市总工会' } as const;

/** Kinds of organisation units of a tenant, from the top down. */
export const TREE_KINDS = {
  'province-union': '省总工会',
  'city-union': '市级工会',
  'direct-city-union': '定州、辛集市总工会',
  'county-union': '县级工会',
  ...UNIT_KINDS,
} as const;

/** 岗位申请事项 (第十一条、第十二条). */
export const ACTIONS = { establish: '新增', abolish: '取消', adjust: '调整', 'adjust-grade': '等级调整' } as const;

export const INITIATORS = { county: '县级工会', city: '市级工会', 'direct-city': '定州、辛集市总工会', province: '省总工会' } as const;

/** 岗位职责八类 (第十四条). */
export const DUTY_CODES = {
  'organising-and-rights': '组织建设与权益维护',
  'legal-aid': '普法与法律援助',
  'labour-protection': '劳动保护与后勤保障',
  'hardship-aid': '困难帮扶与就业服务',
  counselling: '人文关怀与心理疏导',
  'digital-service': '“互联网+”普惠服务',
  'migrant-integration': '新市民与农民工服务',
  'assigned-work': '上级和同级工会交办工作',
} as const;

export const EDUCATIONS = {
  'below-associate': '大专以下', associate: '大专', bachelor: '本科', master: '硕士', doctorate: '博士',
} as const;

/** 职业资格证书名单 (第十五条), each with the highest list on which it stands. */
export const CERTIFICATES = {
  'labour-relations-coordinator-3': '劳动关系协调员',
  'hr-administrator': '人力资源管理员',
  'psychological-counsellor-3': '心理咨询师三级',
  'assistant-social-worker': '助理社会工作师',
  'labour-relations-coordinator-2': '劳动关系协调师',
  'hr-manager': '人力资源管理师',
  'assistant-hr-manager': '助理人力资源管理师',
  'psychological-counsellor-2': '心理咨询师二级',
  'social-worker': '社会工作师',
  'labour-relations-coordinator-1': '高级劳动关系协调师',
  'senior-hr-manager': '高级人力资源管理师',
  'psychological-counsellor-1': '心理咨询师一级',
  'senior-social-worker': '高级社会工作师',
} as const;

/** 五险一金. */
export const CONTRIBUTIONS = {
  pension: '养老保险', medical: '医疗保险', unemployment: '失业保险', 'work-injury': '工伤保险', maternity: '生育保险', 'housing-fund': '住房公积金',
} as const;

/** 岗位津贴档级 (表2). */
export const STEPS = { 1: '1档', 2: '2档', 3: '3档' } as const;
export type Step = 1 | 2 | 3;
