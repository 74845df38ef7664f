// 第三章四 第一节 社综、康就适用.
import { chapter } from '@gongqiao/kernel';
import { CENTRE_PROVISIONS } from './provisions.js';

export const centreChapter = chapter({ title: '第三章四 第一节 社综、康就', provisions: CENTRE_PROVISIONS });
