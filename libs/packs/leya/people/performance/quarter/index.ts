// 第三章五 季度考核.
import { chapter } from '@gongqiao/kernel';
import { QUARTER_PROVISIONS } from './provisions.js';

export const quarterChapter = chapter({ title: '第三章五 季度考核', provisions: QUARTER_PROVISIONS });
