import { address, flag, oneOf, text, whole } from './kinds.js';
import type { Kind } from './kinds.js';

type Process = 'api' | 'worker' | 'cli' | 'portal' | 'start';

/** One setting: its variable, what it may be, what it is when nothing is said. */
export interface Definition<T, Absent> {
  readonly variable: string;
  readonly kind: Kind<T>;
  /** What holds when the variable is not set: a value, null for "none", or `required`. */
  readonly absent: Absent;
  readonly usedBy: readonly Process[];
  readonly secret: boolean;
  readonly about: { readonly zh: string; readonly en: string };
}

const required = Symbol('required');
export type Required = typeof required;

interface More {
  readonly usedBy: readonly Process[];
  readonly secret?: boolean;
  readonly zh: string;
  readonly en: string;
}

function define<T, Absent>(variable: string, kind: Kind<T>, absent: Absent, more: More): Definition<T, Absent> {
  return { variable, kind, absent, usedBy: more.usedBy, secret: more.secret ?? false, about: { zh: more.zh, en: more.en } };
}

/** Whether a setting must be given. */
export function isRequired(absent: unknown): absent is Required {
  return absent === required;
}

const servers = ['api', 'worker'] as const;
const all = ['api', 'worker', 'cli'] as const;

/** Every setting of the processes; the table in docs/operations.md is made of this. */
export const definitions = {
  databaseUrl: define('DATABASE_URL', address('postgres', 'postgresql'), required, {
    usedBy: all, secret: true,
    zh: '应用角色的数据库连接。不设时 npm start 使用内嵌 PostgreSQL。可经 pgbouncer（事务模式）。',
    en: 'Database connection of the application role. Without it npm start runs the embedded PostgreSQL. May go through pgbouncer in transaction mode.',
  }),
  databaseOwnerUrl: define('DATABASE_OWNER_URL', address('postgres', 'postgresql'), null, {
    usedBy: ['cli'], secret: true,
    zh: '属主角色的连接，仅用于迁移；直连数据库，不经连接池。',
    en: 'Connection of the owner role, for migrations only; direct, not through a pooler.',
  }),
  databaseDirectUrl: define('DATABASE_DIRECT_URL', address('postgres', 'postgresql'), null, {
    usedBy: servers, secret: true,
    zh: '应用角色的直连（不经 pgbouncer），用于事件通知；不设时取 DATABASE_URL。',
    en: 'Direct connection of the application role, not through pgbouncer, on which events are heard; DATABASE_URL when not set.',
  }),
  databaseAdminUrl: define('DATABASE_ADMIN_URL', address('postgres', 'postgresql'), null, {
    usedBy: ['cli'], secret: true,
    zh: '超级用户连接，仅内嵌数据库用来创建两个角色和数据库。',
    en: 'Superuser connection; only the embedded database uses it, to make the two roles and the database.',
  }),
  databasePool: define('DATABASE_POOL', whole(2, 200), 10, {
    usedBy: servers, zh: '每个进程的数据库连接数上限。', en: 'Most database connections of one process.',
  }),
  queueUrl: define('QUEUE_URL', address('redis', 'rediss', 'postgres', 'postgresql'), null, {
    usedBy: servers, secret: true,
    zh: '任务队列：redis:// 用 Redis；postgres:// 或不设用数据库（须直连，不可经 pgbouncer；不设时取 DATABASE_DIRECT_URL 或 DATABASE_URL）。',
    en: 'Job queue: redis:// for Redis; postgres:// or nothing for the database (direct, never through pgbouncer; DATABASE_DIRECT_URL or DATABASE_URL when not set).',
  }),
  queueName: define('QUEUE_PREFIX', text(), 'gongqiao', {
    usedBy: servers, zh: '队列名前缀；同一 Redis 上的两套部署须不同。', en: 'Prefix of queue names; two deployments on one Redis need two.',
  }),
  apiHost: define('API_HOST', text(), '127.0.0.1', {
    usedBy: ['api'], zh: 'API 监听地址；容器内用 0.0.0.0。', en: 'Address on which the API listens; 0.0.0.0 in a container.',
  }),
  apiPort: define('API_PORT', whole(1, 65535), 3000, { usedBy: ['api'], zh: 'API 端口。', en: 'Port of the API.' }),
  workerPort: define('WORKER_PORT', whole(1, 65535), 3001, {
    usedBy: ['worker'], zh: '工作进程的健康检查与指标端口。', en: 'Port of the health checks and metrics of a worker.',
  }),
  workerHost: define('WORKER_HOST', text(), '127.0.0.1', {
    usedBy: ['worker'], zh: '工作进程健康检查的监听地址。', en: 'Address on which a worker answers health checks.',
  }),
  workerConcurrency: define('WORKER_CONCURRENCY', whole(1, 64), 2, {
    usedBy: ['worker'], zh: '一个工作进程同时处理的分片数。', en: 'Shards that one worker handles at a time.',
  }),
  workerLockSeconds: define('WORKER_LOCK_SECONDS', whole(2, 600), 15, {
    usedBy: ['worker'], zh: '工作进程中断后，多少秒后其任务由别的进程接手。', en: 'Seconds after which the job of a worker that fell silent goes to another.',
  }),
  publicUrl: define('PUBLIC_URL', address('http', 'https'), 'http://127.0.0.1:8080', {
    usedBy: ['api'], zh: '用户看到的门户地址；https 时会话 Cookie 仅经加密连接发送。', en: 'Address of the portal as users see it; with https the session cookie travels encrypted only.',
  }),
  trustProxy: define('TRUST_PROXY', whole(0, 5), 0, {
    usedBy: ['api'], zh: '前置反向代理的层数，用于取得真实来源地址。', en: 'Number of reverse proxies in front, to know where a request comes from.',
  }),
  identitySecret: define('IDENTITY_SECRET', text(32), required, {
    usedBy: all, secret: true,
    zh: '身份证号、银行账号的加密与匹配密钥；丢失即无法还原，须另行备份。',
    en: 'Key by which identity numbers and bank accounts are encrypted and matched; lost, they cannot be read again: keep a copy apart.',
  }),
  sessionHours: define('SESSION_HOURS', whole(1, 72), 12, { usedBy: ['api'], zh: '登录会话的最长时长（小时）。', en: 'Longest life of a session, in hours.' }),
  filesUrl: define('FILES_URL', address('file', 's3'), null, {
    usedBy: servers, zh: '附件存放：file:///目录 或 s3://桶/前缀；不设时存于数据库（npm start 存于项目的 .data/files）。',
    en: 'Where files are kept: file:///folder or s3://bucket/prefix; in the database when not set (npm start keeps them in .data/files of the project).',
  }),
  s3Endpoint: define('AWS_ENDPOINT_URL_S3', address('http', 'https'), null, {
    usedBy: servers, zh: 'S3 兼容存储的地址；不设时为所在区域的 Amazon S3。', en: 'Address of the S3-compatible storage; Amazon S3 of the region when not set.',
  }),
  s3Region: define('AWS_REGION', text(), 'us-east-1', { usedBy: servers, zh: '存储所在区域。', en: 'Region of the storage.' }),
  s3AccessKeyId: define('AWS_ACCESS_KEY_ID', text(), null, { usedBy: servers, zh: '存储的访问密钥编号；s3:// 时必填。', en: 'Access key of the storage; needed for s3://.' }),
  s3SecretAccessKey: define('AWS_SECRET_ACCESS_KEY', text(), null, { usedBy: servers, secret: true, zh: '存储的访问密钥；s3:// 时必填。', en: 'Secret key of the storage; needed for s3://.' }),
  oidcIssuer: define('OIDC_ISSUER', address('http', 'https'), null, { usedBy: ['api'], zh: '统一身份认证（OpenID Connect）签发方；不设即不启用。', en: 'OpenID Connect issuer; not used when not set.' }),
  oidcClientId: define('OIDC_CLIENT_ID', text(), null, { usedBy: ['api'], zh: 'OIDC 客户端编号。', en: 'OIDC client.' }),
  oidcClientSecret: define('OIDC_CLIENT_SECRET', text(), null, { usedBy: ['api'], secret: true, zh: 'OIDC 客户端密钥。', en: 'OIDC client secret.' }),
  logLevel: define('LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace'), 'info', { usedBy: all, zh: '日志级别。', en: 'Level of the log.' }),
  telemetryUrl: define('OTEL_EXPORTER_OTLP_ENDPOINT', address('http', 'https'), null, {
    usedBy: servers, zh: 'OpenTelemetry 收集端（OTLP/HTTP）；不设即不采集链路。', en: 'OpenTelemetry collector (OTLP over HTTP); no traces when not set.',
  }),
  shutdownSeconds: define('SHUTDOWN_SECONDS', whole(1, 600), 20, {
    usedBy: servers, zh: '停止时等待在办请求和任务的秒数。', en: 'Seconds that a stop waits for requests and jobs under way.',
  }),
  demo: define('DEMO', flag(), false, { usedBy: servers, zh: '演示环境：页面标明，登录页列出演示账号。', en: 'Demonstration: the portal says so and lists the demo accounts.' }),
} as const;

type ValueOf<D> = D extends Definition<infer T, infer A> ? (A extends Required ? T : A extends null ? T | null : T) : never;

/** The settings of a process, checked. */
export type Settings = { readonly [K in keyof typeof definitions]: ValueOf<(typeof definitions)[K]> };
