/**
 * Refusals as RFC 9457 problem documents: the closed catalogue, the document, and the mappers that turn every failure
 * into one. Uses nothing else of the suite; everything may throw a {@link org.sharedvalue.web.problem.ProblemException}.
 */
package org.sharedvalue.web.problem;
