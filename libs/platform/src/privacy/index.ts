export { IdentityVault, birthIn, identityCheckCharacter, isIdentityNumber, maskIdentity, maskTelephone } from './identity-vault.js';
