// 一 总则: NT-GEN-1 to 4.
import { chapter, right } from '@gongqiao/kernel';
import { GEN1, GEN2, GEN3, GEN4 } from './provisions/general.js';

export const generalChapter = chapter({
  title: '一 总则',
  provisions: [GEN1, GEN2, GEN3, GEN4],
  rights: [
    right({ provisions: [GEN2], who: ['operator'], verb: 'publish', subject: 'PolicyPack', reach: 'tenant', zh: '发布国家规定的新版本' }),
    right({ provisions: [GEN2], who: ['head'], verb: 'update', subject: 'LocalParameter', reach: 'tenant', zh: '录入地方参数' }),
  ],
});
