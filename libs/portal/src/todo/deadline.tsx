import { useWords } from '../ui/language.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import type { ReasonProvision } from '../ui/reasons/reason.js';
import { deadlineWords, type Light } from './deadline-words.js';
import { todoWords } from './words.js';

const LIGHT_CLASS: Readonly<Record<Light, string>> = { normal: 'gq-light', soon: 'gq-light gq-light-soon', overdue: 'gq-light gq-light-overdue' };

/** A deadline as its light, the working days left and the article that sets it. */
export function Deadline({ light, dueOn, workingDaysLeft, provision }: { readonly light: Light; readonly dueOn: string | null; readonly workingDaysLeft: number | null; readonly provision: ReasonProvision | null }) {
  const t = useWords(todoWords);
  if (!dueOn) return <span className="gq-quiet">{t('noDeadline')}</span>;
  const { key, values } = deadlineWords(workingDaysLeft, dueOn);
  return (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
      <span className={LIGHT_CLASS[light]} title={`${t(light)} · ${t('due', { day: dueOn })}`}>{t(key, values)}</span>
      <span className="gq-quiet">{dueOn}</span>
      {provision && <ProvisionChip provision={provision} />}
    </span>
  );
}
