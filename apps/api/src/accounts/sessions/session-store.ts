import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { Pool } from 'pg';
import { Configuration } from '../../platform/configuration/configuration.js';
import { DatabasePools } from '../../platform/database/database-pools.js';
import { Logger } from '../../platform/logging/logger.js';
import { waitingLifetime } from './session-lifetime.js';

/** Keeps sessions in the database: the browser holds a signed, meaningless id and nothing else. */
@Injectable()
export class SessionStore implements OnApplicationShutdown {
  private closing: (() => Promise<void>) | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly logger: Logger,
    private readonly pools: DatabasePools,
  ) {}

  /** The middleware that reads the session of each request. Opened by the API alone, once. */
  middleware(): RequestHandler {
    const pool = new Pool({ connectionString: this.configuration.databaseUrl, max: 4 });
    this.pools.watch('sessions', pool);
    pool.on('error', (error) => this.logger.warning({}, 'session store out of reach', error));
    const store = new (connectPgSimple(session))({
      pool,
      tableName: 'session',
      createTableIfMissing: false,
      errorLog: (error: unknown) =>
        this.logger.warning({}, 'sessions not pruned; the next round will', error),
    });
    this.closing = async () => {
      // Stops its pruning; it says nothing of when, and has nothing open but the pool.
      store.close();
      await pool.end();
    };
    return session({
      store,
      secret: this.configuration.sessionSecret,
      name: this.cookieName,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      // The longest before anybody is known; then it goes by the person: see Authentication.
      cookie: { ...this.cookie, maxAge: waitingLifetime },
    });
  }

  /** Ends the session of this request and takes its cookie back. */
  async end(request: Request, response: Response): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) =>
        error instanceof Error ? reject(error) : resolve(),
      );
    });
    response.clearCookie(this.cookieName, this.cookie);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.closing?.();
  }

  /** Browsers take a `__Host-` cookie from this very host over HTTPS only. */
  private get cookieName(): string {
    return this.configuration.secureCookies ? '__Host-lien-lac' : 'lien-lac';
  }

  private get cookie(): {
    path: string;
    httpOnly: boolean;
    sameSite: 'strict';
    secure: boolean;
  } {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.configuration.secureCookies,
    };
  }
}
