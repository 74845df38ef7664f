import { words } from '../ui/language.js';

export const basisWords = words({
  title: '辖区基础数据', unit: '单位', takenOn: '统计日期', legalPersonUnits: '法人单位数', largeEnterprises: '规模以上企业数', employees: '职工数', members: '会员数', grassrootsUnions: '基层工会数', note: '备注', report: '填报', save: '保存', cancel: '取消', required: '请填写{label}',
  none: '还没有基础数据。逐个单位填报，或下载模板批量导入；岗位申请按最近一次数据计算可开发的岗位数。', noneReader: '辖区还没有填报基础数据。',
}, {
  title: 'Base figures', unit: 'Unit', takenOn: 'As of', legalPersonUnits: 'Legal-person units', largeEnterprises: 'Large enterprises', employees: 'Employees', members: 'Members', grassrootsUnions: 'Grassroots unions', note: 'Note', report: 'Report', save: 'Save', cancel: 'Cancel', required: 'Please fill in {label}',
  none: 'There are no base figures. Report them unit by unit, or import a sheet; applications take the latest figures for the number of posts allowed.', noneReader: 'Nothing was reported in your area yet.',
});
