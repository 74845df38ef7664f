// 十 档案与报告: NT-ARC, NT-REP.
import { nt } from './declare.js';

const ACCOUNTS = '会计档案管理办法';
const MINORS = '未成年人保护法';
const VIOLENCE = '反家庭暴力法';

export const ARC1 = nt('ARC-1', ACCOUNTS, '附表（企业和其他组织）', 'P', 'decision', '会计档案按种类保管五年、十年、三十年或永久。');
export const ARC2 = nt('ARC-2', ACCOUNTS, '第十四条', 'U', 'decision', '保管期限从会计年度终了后的第一天算起。', { reading: '固定资产卡片自清理之日起算。' });
export const ARC3 = nt('ARC-3', ACCOUNTS, '（未结清事项）', 'S', 'decision', '有未结清债权债务的原始凭证单独抽出，保管到了结为止。');
export const ARC4 = nt('ARC-4', ACCOUNTS, '（鉴定与销毁）', 'S', 'workflow', '到期档案经鉴定、编造清册、负责人签署后由两个部门监销。');
export const ARC5 = nt('ARC-5', '政府采购法', '第四十二条（内容）', 'L', 'record', '采购档案按法定清单归集，缺项结卷须写明理由。');
export const ARC6 = nt('ARC-6', '劳动合同法', '第五十条', 'L', 'decision', '已终止的劳动合同至少保存两年。');
export const ARC7 = nt('ARC-7', '工资支付暂行规定', '第六条', 'L', 'decision', '工资支付记录至少保存两年。', { reading: '“两年以上”是下限。' });
export const ARC8 = nt('ARC-8', '个人信息保护法', '第五十六条', 'L', 'decision', '个人信息保护影响评估报告至少保存三年。');
export const ARC9 = nt('ARC-9', '网络数据安全管理条例', '第十二条', 'L', 'decision', '提供、委托处理个人信息的情况记录至少保存三年。');
export const ARC10 = nt('ARC-10', '网络安全法', '第二十一条（三）', 'L、U', 'decision', '网络日志至少保存六个月，期内任何人不得删除，平台默认十二个月。');
export const ARC11 = nt('ARC-11', '档案法', '第三十七条', 'L', 'record', '电子档案记载来源、经办、时间、程序、格式和与留痕相链的摘要，修改另成新版本。');
export const ARC12 = nt('ARC-12', '档案法实施条例', '第二十四条', 'L', 'workflow', '保管期满的档案经鉴定并形成报告，继续保存的重定期限，不因到期自动销毁。');
export const ARC13 = nt('ARC-13', '档案法', '第十四条', 'L', 'duty', '应归档材料按规定移交，每年列出各部门未移交的清单。');
export const ARC14 = nt('ARC-14', '档案法实施条例', '第三十九条、第四十条；档案法第三十九条', 'L', 'record', '电子档案移交时连同元数据打包，并检测真实、完整、可用、安全四性。');
export const REP1 = nt('REP-1', MINORS, '第十一条第二款', 'L', 'decision', '国家机关、居（村）委会和密切接触未成年人的单位发现未成年人受侵害或面临危险的，立即向有关部门报告。');
export const REP2 = nt('REP-2', VIOLENCE, '第十四条', 'L', 'decision', '学校、医疗、社会工作服务机构等发现无或限制民事行为能力人遭受家庭暴力的，及时向公安机关报案。');
export const REP3 = nt('REP-3', MINORS, '第十一条第一款', 'L', 'right', '任何人都可以劝阻、制止或报告侵害未成年人的行为，报告表对每个用户开放。');
export const REP4 = nt('REP-4', VIOLENCE, '第十四条（保密）', 'L', 'right', '报告人信息保密，只有两名指定人员可见，他人只见有报告存在。');
export const REP5 = nt('REP-5', VIOLENCE, '第三十五条；未成年人保护法第一百一十七条', 'L', 'principle', '应报告而不报告造成严重后果的依法承担责任。', { shows: '强制报告待办旁的提示' });
export const REP6 = nt('REP-6', MINORS, '第一百零三条', 'L', 'right', '可能识别案件中未成年人的姓名、影像、住所、学校不进入导出、统计和检索。');
