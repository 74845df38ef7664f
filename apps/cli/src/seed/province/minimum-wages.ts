/** Published tiers of Hebei's monthly minimum wage; a tier's figure from a day on, until the next notice. */
export const MINIMUM_WAGE_RATES: readonly { readonly tier: number; readonly from: string; readonly monthly: string; readonly hourly: string; readonly source: string }[] = [
  ...['1650.00', '1590.00', '1480.00', '1380.00'].map((monthly, i) => ({
    tier: i + 1, from: '2016-07-01', monthly, hourly: ['17.00', '16.00', '15.00', '14.00'][i] ?? '', source: '河北省人力资源和社会保障厅 2016 年最低工资标准通知（第三方转载，待核）',
  })),
  ...['1900.00', '1790.00', '1680.00', '1580.00'].map((monthly, i) => ({
    tier: i + 1, from: '2019-11-01', monthly, hourly: ['19.00', '18.00', '17.00', '16.00'][i] ?? '', source: '冀人社发〔2019〕34号（第三方转载，待核）',
  })),
  ...['2200.00', '2000.00', '1800.00'].map((monthly, i) => ({
    tier: i + 1, from: '2023-01-01', monthly, hourly: ['22.00', '20.00', '18.00'][i] ?? '', source: '2022-11-25 最低工资标准通知（第三方转载，待核）',
  })),
];

const FIRST_TIER_CITIES = ['1301', '1302', '1306', '1310'];

/**
 * Tier of a county-level place. The published lists are not whole: districts of the larger cities stand in tier 1,
 * the two directly reporting cities in tier 2 as published; the rest is demonstration and says so.
 */
export function demoTier(divisionCode: string, name: string, direct: boolean, from: string): { tier: number; source: string } {
  const own = '演示数据：县（市、区）所属档次待按完整名录核对';
  if (direct) return { tier: 2, source: '公布名录：定州、辛集列第二档' };
  if (/矿区$/.test(name)) return { tier: 2, source: '公布名录：井陉矿区除外' };
  const inFirst = FIRST_TIER_CITIES.includes(divisionCode.slice(0, 4));
  if (/区$/.test(name)) return { tier: inFirst ? 1 : 2, source: own };
  if (/市$/.test(name)) return { tier: 2, source: own };
  // The notice of 2023 closed the fourth tier; before it the poorest counties stood there.
  return { tier: from < '2023-01-01' && Number(divisionCode) % 3 === 0 ? 4 : 3, source: own };
}
