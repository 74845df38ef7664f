// A fictional district: the template of a new pack, and what the kernel is tested on.
import { definePack } from '@gongqiao/kernel';
import { chapter1 } from './c1-posts.js';
import { chapter2 } from './c2-pay.js';
import { PARAMETERS } from './parameters.js';
import { IN_FORCE, UNIT_KINDS } from './vocabulary.js';

export const pack = definePack({
  id: 'example',
  prefix: 'EX-',
  title: '示例区工会岗位管理办法',
  documentNumber: '示工发〔2024〕1号',
  issuer: '示例区总工会',
  inForceFrom: IN_FORCE,
  version: '1.0.0',
  side: 'purchaser',
  provisionCount: 9,
  parties: {
    district: { zh: '区总工会', en: 'District union', unitKinds: ['district-union'] },
    street: { zh: '街道工会', en: 'Street union', unitKinds: ['street-union'] },
    community: { zh: '社区工会', en: 'Community union', unitKinds: ['community-union'] },
  },
  unitKinds: { 'district-union': '区总工会', ...UNIT_KINDS },
  chapters: [chapter1, chapter2],
  parameters: PARAMETERS,
});
