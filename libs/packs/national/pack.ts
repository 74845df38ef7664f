// The law that binds every tenant, beneath the packs of the policy documents.
import { definePack } from '@gongqiao/kernel';
import { CONTRIBUTIONS } from './combination.js';
import { PARAMETERS } from './parameters/index.js';
import { PAY } from './pay.js';
import { generalChapter } from './s01-general.js';
import { taxChapter } from './s02-tax.js';
import { wagesChapter } from './s03-wages/chapter.js';
import { insuranceChapter } from './s04-insurance.js';
import { calendarChapter } from './s05-calendar.js';
import { leaveChapter } from './s06-leave.js';
import { contractChapter } from './s07-contract/chapter.js';
import { personsChapter } from './s08-persons.js';
import { procurementChapter } from './s09-procurement/chapter.js';
import { archivesChapter } from './s10-archives.js';
import { privacyChapter } from './s11-privacy.js';
import { securityChapter } from './s12-security.js';
import { proceduresChapter } from './s13-procedures.js';

export const pack = definePack({
  id: 'national',
  prefix: 'NT-',
  title: '国家规定',
  documentNumber: '劳动、税收、社会保险、采购、档案、个人信息等法律法规',
  issuer: '全国人民代表大会及其常务委员会、国务院及各主管部门',
  inForceFrom: null,
  version: '1.0.0',
  side: 'national',
  provisionCount: 226,
  parties: {
    'payroll-clerk': { zh: '薪酬经办', en: 'Payroll clerk', unitKinds: [] },
    'payroll-reviewer': { zh: '薪酬复核', en: 'Payroll reviewer', unitKinds: [] },
    personnel: { zh: '人事', en: 'Personnel', unitKinds: [] },
    worker: { zh: '劳动者', en: 'Worker', unitKinds: [] },
    superior: { zh: '上级', en: 'Superior', unitKinds: [] },
    'unit-union': { zh: '本单位工会（职代会）', en: 'Union of the unit', unitKinds: [] },
    'fund-centre': { zh: '公积金中心', en: 'Housing fund centre', unitKinds: [] },
    'fund-committee': { zh: '公积金管理委员会', en: 'Housing fund committee', unitKinds: [] },
    'labour-department': { zh: '劳动行政部门', en: 'Labour department', unitKinds: [] },
    archivist: { zh: '档案', en: 'Archivist', unitKinds: [] },
    finance: { zh: '财务', en: 'Finance', unitKinds: [] },
    head: { zh: '单位负责人', en: 'Head of the unit', unitKinds: [] },
    'data-officer': { zh: '个人信息保护负责人', en: 'Person in charge of personal data', unitKinds: [] },
    'security-head': { zh: '安全负责人', en: 'Head of security', unitKinds: [] },
    finder: { zh: '发现人', en: 'Whoever found it', unitKinds: [] },
    purchaser: { zh: '采购人', en: 'Purchaser', unitKinds: [] },
    'people-served': { zh: '服务对象', en: 'People served', unitKinds: [] },
    operator: { zh: '平台运营方', en: 'Operator of the platform', unitKinds: [] },
  },
  unitKinds: {},
  chapters: [
    generalChapter, taxChapter, wagesChapter, insuranceChapter, calendarChapter, leaveChapter, contractChapter, personsChapter, procurementChapter, archivesChapter, privacyChapter,
    securityChapter, proceduresChapter,
  ],
  parameters: PARAMETERS,
  contributions: CONTRIBUTIONS,
  pay: PAY,
});
