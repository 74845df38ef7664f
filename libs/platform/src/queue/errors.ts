import { refuser } from '../context/index.js';

export const refuseJob = refuser({
  'run-under-way': { zh: '「{title}」正在进行，请等它结束或先取消。', en: '{title} is already under way; wait for it or cancel it first.' },
  'run-unknown': { zh: '没有找到这次运行，或您无权查看。', en: 'There is no such run, or it is not yours to see.' },
  'run-not-failed': { zh: '只有失败的运行可以重试；当前状态：{state}。', en: 'Only a failed run can be tried again; this one is {state}.' },
  'run-over': { zh: '运行已结束（{state}），不能取消。', en: 'The run is over ({state}) and cannot be cancelled.' },
});

/** What the log of a failed shard says to users when the cause is not a refusal. */
export const DEFECT = { code: 'internal-error', message: { zh: '系统内部错误，已记录。', en: 'Something broke inside; it has been logged.' } } as const;

/** A shard whose workers died again and again: memory, or a machine that goes down. */
export const WORKERS_DIED = { code: 'workers-died', message: { zh: '处理这一批的工作进程多次中断。', en: 'The workers of this batch died again and again.' } } as const;
