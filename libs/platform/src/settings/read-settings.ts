import { definitions, isRequired } from './definitions.js';
import type { Definition, Settings } from './definitions.js';

/** A setting that is missing or wrong. */
export interface SettingFault {
  readonly variable: string;
  readonly zh: string;
  readonly en: string;
}

/** Thrown at the start of a process; names every fault at once and never shows a secret's value. */
export class SettingsRefused extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(`设置有误 / wrong settings:\n${faults.map((f) => `  ${f.variable}: ${f.zh}；${f.en}`).join('\n')}`);
    this.name = 'SettingsRefused';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

function readOne(definition: Definition<unknown, unknown>, environment: Environment, faults: SettingFault[]): unknown {
  const given = environment[definition.variable];
  // An empty variable is what a compose file leaves when a value is not given.
  if (given === undefined || given === '') {
    if (isRequired(definition.absent)) {
      faults.push({ variable: definition.variable, zh: '必须设置', en: 'must be set' });
    }
    return definition.absent;
  }
  const read = definition.kind.parse(given);
  if ('wrong' in read) {
    faults.push({ variable: definition.variable, ...read.wrong });
    return undefined;
  }
  return read.value;
}

function together(settings: Settings, faults: SettingFault[]): void {
  if (settings.oidcIssuer && !settings.oidcClientId) {
    faults.push({ variable: 'OIDC_CLIENT_ID', zh: '设置 OIDC_ISSUER 时必须设置', en: 'must be set with OIDC_ISSUER' });
  }
}

/**
 * Reads and checks every setting, once, at the start of a process.
 *
 * @throws SettingsRefused with all faults, so that they are mended in one go.
 */
export function readSettings(environment: Environment): Settings {
  const faults: SettingFault[] = [];
  const entries = Object.entries(definitions).map(([key, definition]) => [key, readOne(definition, environment, faults)]);
  const settings = Object.fromEntries(entries) as Settings;
  together(settings, faults);
  if (faults.length > 0) throw new SettingsRefused(faults);
  return settings;
}

/** The settings for the log: secrets replaced. */
export function shownSettings(settings: Settings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([key, definition]) => {
      const value = settings[key as keyof Settings];
      return [definition.variable, definition.secret && value !== null ? '***' : value];
    }),
  );
}
