/** Registers by the record kinds that packs declare. */
export { registerAccess } from './access.js';
export { readEntry, wordsOf } from './application/registers.js';
export { RegisterEntry, registerEntities } from './persistence/entities.js';
export { RegisterModule } from './register-module.js';
