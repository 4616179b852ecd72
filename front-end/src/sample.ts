// What a front end does with the suite, run by: GATEWAY=http://localhost:8080 TOKEN=$(./run token admin) npm start
import { accepted, Refusal, suite } from "./client.js";

const api = suite(process.env.GATEWAY ?? "http://localhost:8080", process.env.TOKEN ?? "");

// A list: `next` leads to the next page, and is absent on the last one.
const programs = accepted(await api.GET("/v1/programs", { params: { query: { sort: "-createdAt", limit: 10 } } }));
for (const program of programs.items) {
  console.log(`${program.code}: ${program.status}, may become ${program.allowedTransitions.join(" or ") || "nothing else"}`);
}

// A report: a figure without a value says why.
for (const program of programs.items) {
  const report = accepted(
    await api.GET("/v1/reports/programs/{id}", { params: { path: { id: program.id }, query: { cutOff: "2026-01-01" } } }),
  );
  const offers = report.figures.find((figure) => figure.code === "F5");
  const share = offers?.value == null ? offers?.reason : `${offers.numerator} of ${offers.denominator}`;
  console.log(`${report.scope.name}, ${offers?.name}: ${share}`);
}

// A write: an idempotency key makes it safe to send again when the answer got lost.
const created = accepted(
  await api.POST("/v1/organisations", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { legalName: "Sample Trust", sector: "NON_PROFIT", country: "GB" },
  }),
);

// A state: offer what `allowedTransitions` names, and nothing else.
const [to] = created.allowedTransitions;
const moved = accepted(
  await api.POST("/v1/organisations/{id}/transitions", {
    params: { path: { id: created.id } },
    body: { to: to! },
  }),
);
console.log(`${moved.displayName} moved from ${created.status} to ${moved.status}`);

// A refusal: its code is stable, its errors point at the fields to mark.
try {
  accepted(
    await api.POST("/v1/organisations", { body: { legalName: "", sector: "NON_PROFIT", country: "Britain" } }),
  );
} catch (refused) {
  if (!(refused instanceof Refusal)) {
    throw refused;
  }
  console.log(`Refused with ${refused.problem.status} ${refused.problem.code}`);
  for (const error of refused.problem.errors ?? []) {
    console.log(`  ${error.pointer}: ${error.code}`);
  }
}
