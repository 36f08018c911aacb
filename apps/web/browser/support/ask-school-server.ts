/** Asks whoever makes the schools; see `serveSchools`. */
export async function askSchoolServer(
  method: string,
  path: string,
  body: object = {},
): Promise<unknown> {
  const answer = await fetch(`${process.env.BROWSER_SCHOOL_SERVER}/${path}`, {
    method,
    body: JSON.stringify(body),
  });
  const told: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${method} /${path}: ${JSON.stringify(told)}`);
  return told;
}
