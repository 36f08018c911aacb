/** The token of the present session that every change repeats; see the API's forgery protection. */
export const protectionToken: { value: string | undefined } = { value: undefined };
