import type { ReactNode } from 'react';
import { useWords } from '../ui/language.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import { History, ThingPage, type ThingTab } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { actsOf, historyOf, stepsOf, type Matter } from './course.js';
import { OfficeVerbs } from './office-verbs.js';
import { useMatterAct } from './use-matter.js';

export interface MatterViewProps {
  readonly matter: Matter | null;
  readonly onChanged: () => void;
  readonly title: string;
  readonly beside?: ReactNode;
  /** The thing's own tabs; the course of the matter comes after them. */
  readonly tabs: readonly ThingTab[];
}

/**
 * The page of a thing that a workflow moves: step bar, the document's acts (greyed with their reasons), office verbs and course
 * all come from its matter. `const { matter, refresh } = useMatterAbout('PostApplication', id)`.
 */
export function MatterView({ matter, onChanged, title, beside, tabs }: MatterViewProps) {
  const t = useWords(uiWords);
  const onAct = useMatterAct(matter, onChanged);
  if (!matter) return <ThingPage title={title} beside={beside} tabs={tabs} />;
  const due = matter.dueOn && !matter.finishedAt ? <span>{t('dueLine', { day: matter.dueOn })} {matter.provision && <ProvisionChip provision={matter.provision} />}</span> : null;
  return (
    <ThingPage title={title} beside={<>{beside} {due}</>} steps={stepsOf(matter)} state={matter.state} stateName={matter.stateZh} acts={actsOf(matter)} onAct={onAct}
      tabs={[...tabs, { key: 'course', label: t('opinions'), children: <><OfficeVerbs matter={matter} onDone={onChanged} /><History entries={historyOf(matter, t)} /></> }]} />
  );
}
