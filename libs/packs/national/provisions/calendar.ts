// 五 日历: NT-CAL.
import { nt } from './declare.js';

const HOLIDAYS = '全国年节及纪念日放假办法';

export const CAL1 = nt('CAL-1', `${HOLIDAYS}（2013年修订）`, '第二条', 'L', 'decision', '2024年底以前全体公民的法定节假日为十一天。');
export const CAL2 = nt('CAL-2', `${HOLIDAYS}（2024年修订）`, '第二条', 'L', 'decision', '自2025年起春节四天、劳动节两天，法定节假日共十三天。');
export const CAL3 = nt('CAL-3', '国务院办公厅年度放假通知', '', 'M', 'decision', '每年的放假和调休以当年通知为准，连同文号载入，只由运营方维护。');
export const CAL4 = nt('CAL-4', '国务院关于职工工作时间的规定', '第七条', 'L', 'principle', '星期六和星期日为周休息日。', { shows: '日历判定中既非放假又非调休的周末为休息日' });
export const CAL5 = nt('CAL-5', '国务院办公厅年度放假通知', '（2027年尚无）', 'M', 'decision', '没有载入通知的年份不推算工作日，予以拒绝。');
