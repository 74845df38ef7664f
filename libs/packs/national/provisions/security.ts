// 十二 平台安全（GB/T 22239-2019 第三级）and part C: NT-SEC, NT-W.
import { nt, type Mark } from './declare.js';
import type { ProvisionKind } from '@gongqiao/kernel';

const GRADE = 'GB/T 22239-2019';
const CYBER = '网络安全法';

function sec(n: number, item: string, kind: ProvisionKind, says: string, shows: string, mark: Mark = 'S'): ReturnType<typeof nt> {
  return nt(`SEC-${n}`, GRADE, ` ${item}`, mark, kind, says, { shows });
}

export const SEC1 = sec(1, '8.1.4.1 a', 'right', '每人一个账号，身份唯一，口令有复杂度、有效期且不重复近五次。', '账号与口令设置，口令期限为平台参数');
export const SEC2 = sec(2, '8.1.4.1 b', 'right', '登录失败达到次数即锁定，闲置超时自动退出。', '登录设置：默认五次、十五分钟锁定，三十分钟闲置退出，均留痕');
export const SEC3 = sec(3, '8.1.4.1 c', 'right', '鉴别信息传输加密，密钥和口令不进入地址、日志和消息。', '传输层加密与日志脱敏');
export const SEC4 = sec(4, '8.1.4.1 d', 'right', '管理员和可见敏感信息的人使用两种以上鉴别方式，其中一种用密码技术。', '第二因素设置，恢复须第二人确认');
export const SEC5 = sec(5, '8.1.4.2 a–d', 'right', '按最小权限分配账号，清除默认、闲置和共用账号，三类管理员分设。', '角色设置：系统、安全、审计管理员分由三人担任，离职当日停用账号');
export const SEC6 = sec(6, '8.1.4.2 e–g', 'right', '由授权主体设定访问规则，细到用户和记录，重要主客体设安全标记。', '权限按动作、对象、范围设定，敏感字段带标记');
export const SEC7 = sec(7, '8.1.4.3 a、b', 'record', '审计覆盖每个用户，记载时间、人员、类型、结果等。', '留痕：登录、敏感读取、写入、导出、权限与参数变更');
export const SEC8 = sec(8, '8.1.4.3 c、d', 'record', '审计记录受保护并备份，不得删改，审计进程不得中断。', '留痕逐条摘要相链，任何角色不能关闭，缺口报警');
export const SEC9 = nt('SEC-9', CYBER, '第二十一条（三）', 'L', 'duty', '日志至少保存六个月，平台默认十二个月并报告各来源最早记录。');
export const SEC10 = sec(10, '8.1.4.4', 'duty', '只装必要组件、只开必要端口，校验输入，修补已知漏洞。', '各边界输入校验；组件漏洞周报');
export const SEC11 = sec(11, '8.1.4.7、8.1.4.8', 'right', '重要数据在传输和存储中用密码技术保证完整和保密。', '敏感字段与文件按租户密钥加密，可选国密算法');
export const SEC12 = nt('SEC-12', GRADE, ' 8.1.4.9', 'S', 'duty', '本地备份与恢复、异地实时备份、重要系统热冗余，每半年做一次恢复演练。');
export const SEC13 = sec(13, '8.1.4.10', 'right', '退出后清除残留鉴别信息，删除的对象一日内离开检索、缓存和导出。', '退出处理与删除任务');
export const SEC14 = sec(14, '8.1.4.11', 'right', '只采集业务必需的个人信息，禁止未授权访问和使用。', '每个个人信息字段须写明目的，没有目的的不能添加');
export const SEC15 = sec(15, '8.1.5', 'right', '系统、审计、安全管理各经自己的界面进行并受审计。', '三个分设的管理台');
export const SEC16 = nt('SEC-16', CYBER, '第二十五条；网络数据安全管理条例第十一条', 'L', 'workflow', '制定应急预案，发生事件启动预案、补救、报告并告知有关的人。');
export const SEC17 = nt('SEC-17', CYBER, '第二十一条', 'L、U', 'duty', '记录等级保护的级别、备案号和最近测评日，满一年提醒。');

const PART_C = '国家规定的办理流程';
export const W1 = nt('W1', PART_C, '：月度工资', 'L', 'workflow', '工资由经办人计算、另一人复核后发放并申报，更正另开新的一笔。');
export const W2 = nt('W2', PART_C, '：年休假', 'L', 'workflow', '年休假由本人提出、上级安排，可书面放弃，经同意可跨一个年度。');
export const W3 = nt('W3', PART_C, '：劳动合同订立与续订', 'L', 'workflow', '劳动合同从到期应签、签订、履行到续订或终止逐步办理。');
export const W4 = nt('W4', PART_C, '：解除与终止', 'L', 'workflow', '解除合同先听取工会意见再通知，离职后结清。');
export const W5 = nt('W5', PART_C, '：保管期满', 'L、S', 'workflow', '期满档案列出、鉴定、批准后销毁或延长期限，两方监督。');
export const W6 = nt('W6', PART_C, '：个人信息申请', 'L', 'workflow', '个人申请收到后核查，准予、限制或说明理由拒绝。');
export const W7 = nt('W7', PART_C, '：安全事件', 'L', 'workflow', '事件发现后遏制、报告、告知本人或说明不告知的理由，再结案。');
export const W8 = nt('W8', PART_C, '：强制报告', 'L', 'workflow', '强制报告开立后上报、收到答复再结案。');
