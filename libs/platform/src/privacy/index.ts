export { IdentityVault, identityCheckCharacter, isIdentityNumber, maskIdentity, maskTelephone } from './identity-vault.js';
