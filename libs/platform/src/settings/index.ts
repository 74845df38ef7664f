export { definitions } from './definitions.js';
export type { Settings } from './definitions.js';
export { SettingsRefused, readSettings, shownSettings } from './read-settings.js';
export type { SettingFault } from './read-settings.js';
export { settingsTable } from './settings-table.js';

/** Injection token of the checked settings. */
export const SETTINGS = Symbol('Settings');
