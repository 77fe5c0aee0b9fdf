import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';

const yes = ({ value }: { value: unknown }) =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
const whole = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

/** Every environment variable that the server reads, validated before anything starts. */
export class Config {
  /** PostgreSQL, as a role that owns nothing (zasluga_app): postgres://user:password@host:port/database */
  @Matches(/^postgres(ql)?:\/\//, { message: 'APP_DATABASE_URL: a postgres:// address is needed' })
  APP_DATABASE_URL: string;

  /** Port to serve on, 0 to 65535; 0 takes a free one. */
  @Transform(whole) @IsInt() @Min(0) @Max(65_535) PORT: number = 3000;

  /** Address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 in a container. */
  @IsString() HOST: string = '127.0.0.1';

  /** Address at which people reach the service, for links, QR codes and the same-origin check; https makes cookies secure. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  /** Key with which voucher codes are kept: 32 bytes in base64, always the same. Without it none can be imported or read. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/_-]{43}=?$/, { message: 'SEAL_KEY: 32 bytes in base64 are needed (openssl rand -base64 32)' })
  SEAL_KEY?: string;

  /** Whether a reverse proxy stands before the server, so that X-Forwarded-For names the client. */
  @Transform(yes) @IsBoolean() TRUST_PROXY: boolean = false;

  /** Whether this process also runs jobs and calendar work. */
  @Transform(yes) @IsBoolean() WORKER: boolean = true;

  /** trusted: only GraphQL documents known at build time run; open: any document, for development and audits. */
  @IsIn(['trusted', 'open']) DOCUMENTS: 'trusted' | 'open' = 'trusted';

  /** Least level that is logged. */
  @IsIn(['error', 'warn', 'log', 'debug']) LOG_LEVEL: 'error' | 'warn' | 'log' | 'debug' = 'log';

  /** Built files of the web application; not there: nothing is served but the API and the customer's pages. */
  @IsOptional() @IsString() WEB_ROOT?: string;
}

/** Throws one error that names every variable at fault. */
export function configFrom(environment: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(Config, known, { exposeDefaultValues: true });
  const faults = validateSync(config).flatMap((e) =>
    Object.values(e.constraints ?? {}).map((text) => `  ${e.property}: ${text}`),
  );
  if (faults.length) throw new Error(`The configuration is not complete:\n${faults.join('\n')}`);
  return config;
}
