// 关于规范和加强全省社会化工会工作者队伍建设的指导意见, in its order. It bears neither number nor date.
import { definePack } from '@gongqiao/kernel';
import { CONTRIBUTIONS } from './combination.js';
import { openingChapter, part1, part2 } from './p1-p2-establishment.js';
import { part31, part32 } from './p3-recruitment-pay.js';
import { part33, part34, part35 } from './p3-training-evaluation.js';
import { part41, part42, part43, part44 } from './p4-safeguards.js';
import { PARAMETERS } from './parameters.js';
import { ORGANISATION_UNITS, UNIT_KINDS } from './vocabulary.js';

export const pack = definePack({
  id: 'jiangsu',
  prefix: 'JS-',
  title: '关于规范和加强全省社会化工会工作者队伍建设的指导意见',
  documentNumber: '（所存文本无文号）',
  issuer: '省总工会、省民政厅、省财政厅、省人力资源社会保障厅',
  inForceFrom: null,
  version: '1.0.0',
  side: 'purchaser',
  provisionCount: 67,
  parties: {
    province: { zh: '省总工会', en: 'Provincial union', unitKinds: ['province-union'] },
    city: { zh: '设区市总工会', en: 'City union', unitKinds: ['city-union'] },
    county: { zh: '县（市、区）总工会', en: 'County union', unitKinds: ['county-union'] },
    'user-unit': { zh: '实际用人单位', en: 'User unit', unitKinds: Object.keys(UNIT_KINDS) },
    'employing-unit': { zh: '聘用单位', en: 'Employing unit', unitKinds: [] },
    worker: { zh: '社会化工会工作者', en: 'Union social worker', unitKinds: [] },
    'civil-affairs': { zh: '民政部门', en: 'Civil-affairs department', unitKinds: [] },
    'human-resources': { zh: '人力资源社会保障部门', en: 'Human-resources department', unitKinds: [] },
    finance: { zh: '财政部门', en: 'Finance department', unitKinds: [] },
  },
  unitKinds: ORGANISATION_UNITS,
  chapters: [openingChapter, part1, part2, part31, part32, part33, part34, part35, part41, part42, part43, part44],
  parameters: PARAMETERS,
  contributions: CONTRIBUTIONS,
});
