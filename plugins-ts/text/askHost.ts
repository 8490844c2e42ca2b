/**
 * Asks the platform around the product one thing. What it does not have and what throws is both not known: members differ from client
 * to client, and an error here would end a whole control or script for the sake of one answer.
 */
export function askHost<Answer>(question: () => Answer): Answer | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
