// 第三章四 第二节 居家养老适用.
import { chapter } from '@gongqiao/kernel';
import { HOME_PROVISIONS } from './provisions.js';

export const homeCareChapter = chapter({ title: '第三章四 第二节 居家养老', provisions: HOME_PROVISIONS });
