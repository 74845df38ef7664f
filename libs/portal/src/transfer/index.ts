export { useTransfer, type Transfer } from './use-transfer.js';
