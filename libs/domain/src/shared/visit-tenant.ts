export { visitTenant } from '@gongqiao/platform/database';
