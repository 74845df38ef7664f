import { useCallback, useMemo } from 'react';
import { useLanguage, type Language } from './language.js';

const VERBS: Readonly<Record<string, string>> = {
  add: '新增', adjust: '调整', allocate: '分配', answer: '答复', approve: '批准', bind: '绑定', cancel: '取消', check: '核查', choose: '选择', close: '停用', compute: '计算', confirm: '确认', create: '新建', delete: '删除',
  detail: '细化', disqualify: '取消资格', enable: '启用', end: '结束', enter: '录入', export: '导出', import: '导入', judge: '判定', lift: '解除', open: '设立', pass: '通过', pay: '支付', place: '安排', prepay: '预拨', propose: '提出', publish: '发布', read: '查看',
  record: '记录', register: '登记', remind: '催办', report: '报告', reset: '重置', return: '退回', reveal: '查看原文', review: '审核', run: '组织', set: '设定', sign: '签订', 'sign-in': '登录', 'sign-out': '退出', start: '发起', switch: '切换', terminate: '终止', update: '修改', withdraw: '撤销', act: '办理', copy: '抄送', move: '变更隶属', name: '指定', plan: '测算', settle: '清算', abolish: '取消', rectify: '改正',
};

const UNIT_KINDS: Readonly<Record<string, string>> = {
  'province-union': '省总工会', 'city-union': '市总工会', 'county-union': '县（区）总工会', 'direct-city-union': '省直管市总工会', 'district-union': '区总工会', 'township-union': '乡镇（街道）工会', 'zone-union': '开发区（园区）工会',
  'county-union-office': '县级总工会机关', 'city-union-office': '市级总工会机关', 'county-service-centre': '县级职工服务中心', 'city-service-centre': '市级职工服务中心', street: '街道', community: '社区', industry: '产业工会', enterprise: '企业',
  'civil-affairs-bureau': '民政局', 'head-station': '社工总站', 'township-station': '社工站', 'village-room': '社工室', township: '镇街', village: '村（社区）', ngo: '社会组织', department: '部门', team: '小组', office: '办公室', centre: '中心', project: '项目', agency: '机构', 'finance-department': '财务部', 'service-department': '服务部', 'project-department': '项目部', site: '驻点', 'regional-federation': '区域性工会联合会', 'industry-federation': '行业性工会联合会', 'street-union': '街道总工会', 'community-union': '社区工会', 'district-department': '区总部室', 'community-federation': '社区工联合会', 'park-federation': '园区工联合会', 'building-federation': '楼宇工联合会', 'other-union': '其他工会组织',
};

const HOLIDAYS: Readonly<Record<string, string>> = { 'new-year': '元旦', 'spring-festival': '春节', qingming: '清明节', 'labour-day': '劳动节', 'dragon-boat': '端午节', 'mid-autumn': '中秋节', 'national-day': '国庆节' };

/** Words as they begin a cell or a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A key of a document's course, as `before-director`, in English words: documents name their states in Chinese and by such keys. */
export function keyInWords(key: string): string {
  return sentence(key.replaceAll('-', ' '));
}

/** A statutory holiday in words. */
export function holidayName(name: string, language: Language): string {
  return language === 'zh' ? HOLIDAYS[name] ?? name : name.replaceAll('-', ' ');
}

/** A kind of organisation unit in words. */
export function unitKindName(kind: string, language: Language): string {
  return language === 'zh' ? UNIT_KINDS[kind] ?? kind : kind.replaceAll('-', ' ');
}

/** A verb of rights in words. */
export function verbName(verb: string, language: Language): string {
  return language === 'zh' ? VERBS[verb] ?? verb : verb;
}

/** All of them in the language now. */
export function useNames(): { readonly unitKind: (name: string) => string; readonly verb: (name: string) => string; readonly holiday: (name: string) => string } {
  const { language } = useLanguage();
  const verb = useCallback((name: string) => verbName(name, language), [language]);
  const unitKind = useCallback((name: string) => unitKindName(name, language), [language]);
  const holiday = useCallback((name: string) => holidayName(name, language), [language]);
  return useMemo(() => ({ verb, unitKind, holiday }), [verb, unitKind, holiday]);
}
