/** Somebody who is signed in and works without a window, as the pages do: over the public API. */
export class Person {
  private constructor(
    private readonly apiUrl: string,
    private readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  /** @param username of a demo account */
  static async signIn(apiUrl: string, username: string): Promise<Person> {
    const answer = await fetch(`${apiUrl}/api/v1/demo-sign-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username }),
    });
    if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}.`);
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .join('; ');
    // Only when the answer is whole has the school kept the session.
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    return new Person(apiUrl, cookie, csrfToken);
  }

  /** @throws Error with the status and the code of an answer that is none of success */
  async ask<Answer>(method: string, path: string, data?: object | FormData): Promise<Answer> {
    const answer = await this.try(method, path, data);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  /** Whatever the answer is. */
  try(method: string, path: string, data?: object | FormData): Promise<Response> {
    const isForm = data instanceof FormData;
    return fetch(`${this.apiUrl}/api/v1${path}`, {
      method,
      headers: {
        ...{ cookie: this.cookie, 'x-csrf-token': this.csrfToken, 'if-match': '*' },
        ...(data === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(data === undefined ? {} : { body: isForm ? data : JSON.stringify(data) }),
    });
  }
}

/** Does something for each, a few at a time. */
export async function forEach<Item>(
  items: readonly Item[],
  deed: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const take = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await deed(item);
  };
  await Promise.all([take(), take(), take(), take()]);
}
