import { useMemo } from 'react';
import { Link } from 'react-router';
import { areas } from '../areas.js';
import { useSession } from '../session/session.js';
import { areasFor } from '../shell/area.js';
import { useSay, useWords } from '../ui/language.js';
import { todoWords } from './words.js';

const OWN = '/mine/';

/** On a telephone: the doors to one's own clock, leave, services, scores and pay, as far as the viewer has them. */
export function OwnDoors() {
  const { viewer } = useSession();
  const say = useSay();
  const t = useWords(todoWords);
  const doors = useMemo(() => areasFor(areas, viewer).filter((area) => !area.hidden).flatMap((area) => {
    const entries = (area.entries ?? []).filter((entry) => entry.address.startsWith(OWN));
    const own = entries.length > 0 ? entries : area.address.startsWith(OWN) && !area.entries ? [area] : [];
    return own.map((door) => ({ address: door.address, name: { zh: door.zh, en: door.en }, icon: area.icon }));
  }), [viewer]);
  if (doors.length === 0) return null;
  return (
    <nav className="gq-doors" aria-label={t('ownDoors')}>
      {doors.map(({ address, name, icon: Icon }) => <Link key={address} to={address}><Icon /><span>{say(name)}</span></Link>)}
    </nav>
  );
}
