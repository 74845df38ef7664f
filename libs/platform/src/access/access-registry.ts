import type { Pack, Reach } from '@gongqiao/kernel';
import { grantsOfPack } from './grant.js';
import type { AccessContribution, Grant, SubjectSpec } from './grant.js';

export const REACHES: readonly Reach[] = ['own', 'unit', 'subtree', 'counterpart', 'tenant'];

function asList<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** All subjects and grants of a process, put together once at start and checked whole. */
export class AccessRegistry {
  private readonly subjects = new Map<string, SubjectSpec>();
  private readonly common: Grant[] = [];
  private readonly byRole = new Map<string, Grant[]>();
  private readonly byPackAndRole = new Map<string, Grant[]>();

  constructor(contributions: readonly AccessContribution[], packs: readonly Pack[] = []) {
    for (const subject of contributions.flatMap((area) => area.subjects)) {
      if (this.subjects.has(subject.name)) throw new Error(`the subject ${subject.name} is declared twice`);
      this.subjects.set(subject.name, subject);
    }
    for (const grant of contributions.flatMap((area) => area.grants)) {
      this.check(grant);
      for (const role of asList(grant.role)) this.add(this.byRole, role, grant);
    }
    for (const grant of contributions.flatMap((area) => area.everybody ?? [])) {
      const whole: Grant = { ...grant, role: [] };
      this.check(whole);
      this.common.push(whole);
    }
    for (const pack of packs) {
      for (const grant of grantsOfPack(pack, (subject) => this.subjects.has(subject))) {
        if (!this.fits(grant)) continue;
        for (const role of asList(grant.role)) this.add(this.byPackAndRole, `${pack.id} ${role}`, grant);
      }
    }
  }

  private add(map: Map<string, Grant[]>, key: string, grant: Grant): void {
    const held = map.get(key) ?? [];
    held.push(grant);
    map.set(key, held);
  }

  private fits(grant: Grant): boolean {
    const subject = this.getSubject(grant.subject);
    if (grant.reach === 'own') return subject.owner !== undefined;
    if (grant.reach === 'counterpart') return (subject.counterparts ?? []).length > 0;
    return grant.reach === 'tenant' || subject.unit !== null;
  }

  private check(grant: Grant): void {
    const subject = this.getSubject(grant.subject);
    if (!this.fits(grant)) throw new Error(`the subject ${subject.name} has no column for the reach ${grant.reach}`);
    for (const property of Object.keys(grant.where ?? {})) {
      if (!this.propertiesOf(subject).has(property)) throw new Error(`${subject.name} declares no property ${property}`);
    }
  }

  /** The declaration of a subject; one that nobody declared is a defect. */
  getSubject(name: string): SubjectSpec {
    const found = this.subjects.get(name);
    if (!found) throw new Error(`nobody declared the subject ${name}`);
    return found;
  }

  get subjectNames(): readonly string[] {
    return [...this.subjects.keys()];
  }

  get roles(): readonly string[] {
    return [...this.byRole.keys()].sort();
  }

  /** Names of the properties that conditions on a subject may use. */
  propertiesOf(subject: SubjectSpec): ReadonlySet<string> {
    return new Set([
      subject.tenant ?? 'tenantId',
      ...(subject.unit === null ? [] : [subject.unit ?? 'unitPath']),
      ...(subject.owner ? [subject.owner] : []),
      ...(subject.counterparts ?? []),
      ...(subject.properties ?? []),
    ]);
  }

  /** Grants of some roles, in the order declared: first those of the platform and domain, then those of the tenant's pack. */
  grantsOf(roles: readonly string[], packId?: string): Grant[] {
    const common = [...(roles.length > 0 ? this.common : []), ...roles.flatMap((role) => this.byRole.get(role) ?? [])];
    const own = packId === undefined ? [] : roles.flatMap((role) => this.byPackAndRole.get(`${packId} ${role}`) ?? []);
    return [...new Set([...common, ...own])];
  }
}
