// Enumerations of part B, in the catalogue's order, with their Chinese terms. Those of one decision only stand beside it.

export const DAY_KINDS = {
  'statutory-holiday': '法定节假日', holiday: '放假调休日', 'make-up-workday': '调休上班', workday: '工作日', 'rest-day': '休息日',
} as const;
export type DayKind = keyof typeof DAY_KINDS;

export const STATUTORY_NAMES = {
  'new-year': '元旦', 'spring-festival': '春节', qingming: '清明节', 'labour-day': '劳动节', 'dragon-boat': '端午节', 'mid-autumn': '中秋节', 'national-day': '国庆节',
} as const;

export const BASE_ROUNDINGS = { none: '不取整', yuan: '四舍五入到元' } as const;
export const AMOUNT_ROUNDINGS = { 'cent-half-up': '到分', 'cent-up': '见厘进分', 'jiao-half-up': '到角', 'yuan-half-up': '到元' } as const;
export const LIMITED_BY = { floor: '低于下限', ceiling: '高于上限' } as const;

export const CONTRACT_KINDS = { 'fixed-term': '固定期限', 'open-ended': '无固定期限', task: '以完成一定工作任务为期限', 'part-time': '非全日制' } as const;

export const METHODS = {
  'open-tender': '公开招标', 'invited-tender': '邀请招标', negotiation: '竞争性谈判', consultation: '竞争性磋商', inquiry: '询价', 'single-source': '单一来源',
} as const;
export type Method = keyof typeof METHODS;

export const OBJECTS = { goods: '货物', services: '服务' } as const;
export const FACTOR_KINDS = { price: '价格', technical: '技术', business: '商务' } as const;

export function isTender(method: Method): boolean {
  return method === 'open-tender' || method === 'invited-tender';
}
