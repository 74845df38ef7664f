// 第四章 一、新薪酬标准, 二、旧薪酬标准.
import { chapter } from '@gongqiao/kernel';
import { NEW_PAY_PROVISIONS, OLD_PAY_PROVISIONS } from './provisions.js';

export const payChapters = [
  chapter({ title: '第四章一 新薪酬标准', provisions: NEW_PAY_PROVISIONS }),
  chapter({ title: '第四章二 旧薪酬标准', provisions: OLD_PAY_PROVISIONS }),
];
