/** An answer of the API that is not a success; the message is the API's own. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Problem {
  code?: string;
  detail?: { vi?: string; en?: string };
  fields?: { field: string; code: string; message?: string }[];
}

/** One signed-in person, through the public HTTP API alone: a cookie and a protection token. */
export class ApiClient {
  private constructor(
    private readonly baseUrl: string,
    private readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  /**
   * As somebody of the demonstration, with the second factor given where there is one.
   * @throws ApiRefusal when there is nobody of that name
   */
  static async signIn(apiUrl: string, username: string): Promise<ApiClient> {
    const baseUrl = `${apiUrl}/api/v1`;
    const response = await fetch(`${baseUrl}/demo-sign-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username }),
    });
    const body = await read<{ csrfToken: string }>(response);
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    return new ApiClient(baseUrl, cookie.join('; '), body.csrfToken);
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.send<T>('POST', path, JSON.stringify(body), 'application/json');
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.send<T>('PUT', path, JSON.stringify(body), 'application/json');
  }

  upload<T>(path: string, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<T> {
    const form = new FormData();
    form.append('file', new Blob([bytes]), fileName);
    return this.send<T>('POST', path, form);
  }

  private async send<T>(
    method: string,
    path: string,
    body?: string | FormData,
    contentType?: string,
  ): Promise<T> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-csrf-token': this.csrfToken,
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      },
      ...(body === undefined ? {} : { body }),
    });
    return read<T>(response);
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  let problem: Problem = {};
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    // Whatever stands in front of the API answered in its own words.
  }
  const fields = (problem.fields ?? []).map(({ field, code }) => `${field}: ${code}`).join('; ');
  throw new ApiRefusal(
    response.status,
    problem.code ?? `status-${response.status}`,
    [problem.detail?.en ?? `The API answered ${response.status}.`, fields]
      .filter(Boolean)
      .join(' '),
  );
}
