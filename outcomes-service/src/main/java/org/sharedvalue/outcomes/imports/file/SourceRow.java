package org.sharedvalue.outcomes.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemException;

/**
 * One row as it was sent.
 *
 * @param line line of the file on which it begins, from 1
 * @param value the row as the JSON of a single call
 * @param refusal what is wrong with its form; null if nothing is
 */
public record SourceRow(long line, JsonNode value, @Nullable ProblemException refusal) {}
