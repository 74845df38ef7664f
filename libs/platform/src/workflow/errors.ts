import { refuser } from '../context/index.js';

export const refuseWorkflow = refuser({
  'workflow-unknown': { zh: '本单位执行的文件里没有流程 {workflow}。', en: 'The tenant’s pack has no workflow {workflow}.' },
  'instance-unknown': { zh: '没有这项办理事项，或者您看不到它。', en: 'There is no such matter, or you may not see it.' },
  'instance-finished': { zh: '事项已办结，不能再办理。', en: 'The matter is finished.' },
  'version-stale': { zh: '事项刚被别人办理过，请刷新后再办。', en: 'Somebody else has just acted on the matter; reload first.' },
  'return-impossible': { zh: '只能退回到已经经过的环节。', en: 'A matter can only go back to a step it has been in.' },
  'back-by-document': { zh: '这类事项只能按文件规定的办理方式退回，不能直接退回或撤回。', en: 'A matter of this kind goes back only by the acts of its document.' },
  'not-holder': { zh: '事项不在您这里，不能办理。', en: 'The matter is not with you.' },
  'withdraw-opened': { zh: '下一环节已经打开，不能撤回；请联系对方退回。', en: 'The next step has been opened; ask for it to be returned.' },
  'withdraw-impossible': { zh: '没有可以撤回的一步：只能撤回自己刚刚办理的一步。', en: 'Only one’s own latest step can be withdrawn.' },
  'reason-missing': { zh: '请写明理由。', en: 'Give a written reason.' },
  'reminded-today': { zh: '今天已经催办过，明天可再催。', en: 'It was reminded today already.' },
  'todo-unknown': { zh: '没有这条待办，或者它不是您的。', en: 'There is no such to-do, or it is not yours.' },
  'receiver-unknown': { zh: '接收人不存在或已停用。', en: 'The receiver does not exist or is closed.' },
  'remind-impossible': { zh: '只有发起人或上级单位可以催办、督办。', en: 'Only who began it or a unit above may remind.' },
  'duty-unknown': { zh: '没有这项定期义务，或者不由您办理。', en: 'There is no such duty, or it is not yours.' },
});
