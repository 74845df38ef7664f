// 第四章三 激励制度.
import { chapter } from '@gongqiao/kernel';
import { AWARD_PROVISIONS } from './provisions.js';

export const awardsChapter = chapter({ title: '第四章三 激励制度', provisions: AWARD_PROVISIONS });
