// 第四部分 第三章 八、财务保障机制: 财务管理制度 printed a second time. It differs in three places; the rest is one rule, not two.
import { provision, type Provision } from '@gongqiao/kernel';
import { FINANCE } from './finance.js';

const ITEMS = [
  '0', '1', '2', '3', '4', '5', '6.1', '6.2', '6.3', '6.4', '6.5', '6.6', '6.7', '6.8', '7.1', '7.2', '7.3',
  '7.4.1', '7.4.2', '7.4.3', '7.4.4', '7.4.5', '7.4.6', '8.1', '8.2', '9.1', '9.2', '9.3', '9.4', '10.1', '10.2', '10.3', '10.4', '10.5',
  '11.1', '11.2', '11.3', '12.1', '12.2', '12.3', '12.4', '12.5', '12.6', '13.1.1', '13.1.2', '13.1.3', '13.1.4', '13.1.5', '13.1.6',
  '13.2.1', '13.2.2', '13.2.3', '13.2.3a', '13.2.3b', '13.2.3c',
] as const;
type Item = (typeof ITEMS)[number];
export type GuardKey = `GUARD-${Item}`;

/** What stands here in other words than in 财务管理制度. */
const OWN: Partial<Record<Item, string>> = {
  '0': '以财务管理制度保障社工服务质量。',
  '6.5': '库存现金不超过一万元。',
  '6.7': '二千元以上用转账支票，特殊付现须说明原因并经领导批准。',
  '13.2.3c': '员工满三个月即购买住房公积金。',
};

function reprint(item: Item): Provision {
  const original = FINANCE[`FIN-${item}`];
  const article = `财务保障机制 ${original.article.replace('财务管理制度 ', '')}`;
  const own = OWN[item];
  if (item === '0') return provision('LY-GUARD-0', article, 'principle', own ?? '', { shows: '文件包说明页' });
  const says = own ?? `重印${original.article}，文字相同，两处作为一条规则执行。`;
  return provision(`LY-GUARD-${item}`, article, original.kind, says, { shows: `与 ${original.id} 为同一条规则` });
}

export const GUARD = Object.fromEntries(ITEMS.map((item) => [`GUARD-${item}`, reprint(item)])) as { readonly [K in GuardKey]: Provision };
