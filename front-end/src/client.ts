import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type Suite = Client<paths, "application/json">;
export type Problem = components["schemas"]["Problem"];

/** Every path, parameter, body and answer below is checked against the suite's OpenAPI document. */
export function suite(origin: string, token: string): Suite {
  return createClient<paths, "application/json">({ baseUrl: origin, headers: { Authorization: `Bearer ${token}` } });
}

/** A refusal of the suite. Compare `problem.code`, show `problem.detail`, mark the fields of `problem.errors`. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** What an operation answered, or its problem thrown. */
export function accepted<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Refusal(answer.error as Problem);
  }
  return answer.data;
}
