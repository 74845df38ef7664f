import type { SheetColumn, SheetDefinition } from '@gongqiao/platform/spreadsheet';

const confirmed = (key: string, zh: string, en: string): SheetColumn => ({ key, title: { zh, en }, kind: 'yes-no' });

/** Which columns of the sheet are plain columns of the register, by the same name. */
export const PLAIN = [
  'sex', 'education', 'abilityTestPassedOn', 'workStartedOn', 'employedFrom', 'employedTo', 'politicalStanceConfirmed', 'lawAndCharacterConfirmed', 'aptitudeConfirmed', 'healthy',
  'richUnionExperience', 'massOrganisationExperience', 'socialWorkFullTimeBachelor', 'examConditionsMet',
] as const;

/** The sheet of workers, on the employer's side. */
export const workersSheet: SheetDefinition = {
  id: 'workers',
  title: { zh: '人员', en: 'Workers' },
  keyColumn: 'number',
  columns: [
    { key: 'number', title: { zh: '人员编号', en: 'Number' }, kind: 'text', required: true, maxLength: 30 },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', required: true, maxLength: 50 },
    { key: 'identityNumber', title: { zh: '身份证号', en: 'Identity number' }, kind: 'identity', required: true, width: 24, hint: '18 位，按文本填写；更新时须与已登记的一致，也可以留着打码的号码' },
    { key: 'telephone', title: { zh: '电话', en: 'Telephone' }, kind: 'telephone' },
    { key: 'sex', title: { zh: '性别', en: 'Sex' }, kind: 'enumeration', terms: { female: '女', male: '男' } },
    { key: 'education', title: { zh: '学历', en: 'Education' }, kind: 'enumeration', required: true, terms: { 'below-associate': '大专以下', associate: '大专', bachelor: '本科', master: '硕士', doctorate: '博士' } },
    { key: 'employedFrom', title: { zh: '入职日期', en: 'Employed from' }, kind: 'date', required: true },
    { key: 'employedTo', title: { zh: '离职日期', en: 'Employed to' }, kind: 'date' },
    { key: 'workStartedOn', title: { zh: '参加工作日期', en: 'At work since' }, kind: 'date' },
    { key: 'abilityTestPassedOn', title: { zh: '能力测试合格日期', en: 'Ability test passed on' }, kind: 'date' },
    confirmed('politicalStanceConfirmed', '政治立场已核', 'Political stance confirmed'),
    confirmed('lawAndCharacterConfirmed', '守法与品行已核', 'Law and character confirmed'),
    confirmed('aptitudeConfirmed', '工会工作能力已核', 'Aptitude confirmed'),
    confirmed('healthy', '身体健康', 'Healthy'),
    confirmed('richUnionExperience', '工会工作经验丰富', 'Rich union experience'),
    confirmed('massOrganisationExperience', '有群团工作经验', 'Mass-organisation experience'),
    confirmed('socialWorkFullTimeBachelor', '社会工作专业全日制本科', 'Full-time bachelor of social work'),
    confirmed('examConditionsMet', '符合报考条件', 'Meets the conditions of the examination'),
  ],
  notes: ['出生日期由身份证号得出。', '更新时空白单元格保持原值；身份证号不能由导入改变。', '职业资格证书在人员页面登记。'],
};
