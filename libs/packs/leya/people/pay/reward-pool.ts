// 奖励池1至5: amounts of the claims against a project's reward pool.
import { decision, list, oneOf, record, sum, tableOf, ZERO, type Decimal, type Infer, type Judgement, type Provision } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { stepOf, stepTable, steps } from '../rules/steps.js';
import { points100, yuan } from '../rules/types.js';
import { NEW_PAY_FROM } from '../vocabulary.js';
import { NEW_PAY } from './provisions.js';

const KINDS = { project: '项目激励', media: '媒体宣传报道激励', honour: '荣誉激励', publication: '文章发表激励', evaluation: '评估工作激励' } as const;
const LEVELS = { nation: '国家级', province: '省级', city: '市级', street: '街道级' } as const;
const MEDIA = { print: '纸质媒体', electronic: '电子媒体' } as const;
const OUTLETS = { core: '学术核心期刊', nation: '国家级刊物', province: '省级刊物', city: '市级刊物' } as const;

const BY_LEVEL = tableOf(LEVELS, yuan());
const three = (top: string, city: string, street: string) => ({ nation: top, province: top, city, street });
export const poolProject = printed('rewardPool.project', '项目激励', NEW_PAY['6.1'], BY_LEVEL, three('3000', '2000', '1000'), NEW_PAY_FROM);
export const poolMedia = printed('rewardPool.media', '媒体宣传报道激励', NEW_PAY['6.2'], BY_LEVEL, three('1000', '500', '200'), NEW_PAY_FROM);
export const poolHonour = printed('rewardPool.honour', '荣誉激励', NEW_PAY['6.3'], BY_LEVEL, three('3000', '1000', '500'), NEW_PAY_FROM);
export const poolPublication = printed('rewardPool.publication', '文章发表激励', NEW_PAY['6.4'], tableOf(OUTLETS, yuan()), { core: '3000', nation: '2000', province: '1000', city: '500' }, NEW_PAY_FROM);
export const poolEvaluation = printed('rewardPool.evaluation', '评估工作激励', NEW_PAY['6.5'], stepTable(), steps(['0', '0'], ['85', '2000'], ['90', '5000']), NEW_PAY_FROM);

const of = (...kinds: readonly string[]) => (f: Readonly<Record<string, unknown>>): boolean => kinds.includes(f['kind'] as string);
/** One claim against a pool, as it is asked about and as it is entered. */
export const POOL_ITEM = record({
  kind: oneOf(KINDS).zh('激励类别'), level: oneOf(LEVELS).when(of('project', 'media', 'honour'), '项目、媒体、荣誉').zh('级别'), medium: oneOf(MEDIA).when(of('media'), '仅媒体').zh('媒体'),
  outlet: oneOf(OUTLETS).when(of('publication'), '仅文章').zh('刊物'), score: points100().when(of('evaluation'), '仅评估').zh('评估得分'),
});

const CITED: Readonly<Record<keyof typeof KINDS, Provision>> = { project: NEW_PAY['6.1'], media: NEW_PAY['6.2'], honour: NEW_PAY['6.3'], publication: NEW_PAY['6.4'], evaluation: NEW_PAY['6.5'] };

function amountOf(at: Judgement, { kind, level, medium, outlet, score }: Infer<typeof POOL_ITEM>): Decimal {
  switch (kind) {
    case 'project': return level ? at.value(poolProject)[level] : ZERO;
    case 'media': {
      const full = level ? at.value(poolMedia)[level] : ZERO;
      return medium === 'electronic' ? full.div(2) : full;
    }
    case 'honour': return level ? at.value(poolHonour)[level] : ZERO;
    case 'publication': return outlet ? at.value(poolPublication)[outlet] : ZERO;
    case 'evaluation': return score ? stepOf(at.value(poolEvaluation), score) : ZERO;
  }
}

export const rewardPool = decision('leya.award.rewardPool', {
  zh: '奖励池激励奖金',
  applies: [NEW_PAY['6.1'], NEW_PAY['6.2'], NEW_PAY['6.3'], NEW_PAY['6.4'], NEW_PAY['6.5']],
  from: NEW_PAY_FROM,
  facts: { items: list(POOL_ITEM, { nonEmpty: true }).zh('申领项目') },
  answer: { items: list(record({ kind: oneOf(KINDS).zh('激励类别'), amount: yuan().zh('奖金') })).zh('申领项目'), total: yuan().zh('合计') },
}).by(({ items }, at) => {
  const paid = items.map((item) => {
    const inputs = { 级别: item.level && LEVELS[item.level], 媒体类型: item.medium && MEDIA[item.medium], 所发刊物: item.outlet && OUTLETS[item.outlet], 评估得分: item.score };
    const known = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== null));
    return { kind: item.kind, amount: at.step(CITED[item.kind], `${KINDS[item.kind]}按标准${item.medium === 'electronic' ? '折半' : ''}`, amountOf(at, item), known) };
  });
  return { items: paid, total: at.step(NEW_PAY['6.1'], '合计', sum(paid.map(({ amount }) => amount))) };
});
