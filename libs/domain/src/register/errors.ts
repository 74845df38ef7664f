import { refuser } from '@gongqiao/platform/context';

export const refuseRegister = refuser({
  'register-unknown': { zh: '适用的文件没有「{kind}」这种记录。', en: 'The documents know no record {kind}.' },
  'entry-unknown': { zh: '没有这条记录，或者不在您的管辖范围。', en: 'There is no such entry within your area.' },
  'unit-unknown': { zh: '没有这个单位，或者不在您的管辖范围。', en: 'There is no such unit within your area.' },
  'version-stale': { zh: '这条记录已被他人修改，请刷新后再改。', en: 'Somebody has changed this entry; reload it first.' },
});
