import { Injectable } from '@nestjs/common';
import {
  type ErrorCode,
  longestPassword,
  type PasswordProblem,
  passwordProblem,
  shortestPassword,
} from '@lien-lac/domain';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { isCommonPassword } from './common-passwords.js';

const codes: Record<PasswordProblem, ErrorCode> = {
  'too-short': 'password.too-short',
  'too-long': 'password.too-long',
  'too-common': 'password.too-common',
  'made-of-names': 'password.made-of-names',
};

@Injectable()
export class CheckPassword {
  constructor(private readonly configuration: Configuration) {}

  /**
   * Refuses a password that is too easily guessed.
   * @throws CodedError `password.too-short`, `password.too-long`, `password.too-common` or
   * `password.made-of-names`
   */
  run(password: string, username: string): void {
    const { schoolName } = this.configuration;
    const problem = passwordProblem(password, {
      username,
      schoolName,
      isListed: isCommonPassword,
    });
    if (problem === null) return;
    const values = { least: shortestPassword, most: longestPassword };
    const code = codes[problem];
    throw new CodedError(code, values, [{ field: 'password', code }]);
  }
}
