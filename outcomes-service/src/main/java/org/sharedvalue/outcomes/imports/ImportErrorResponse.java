package org.sharedvalue.outcomes.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a row was refused. Nothing of what the row says is repeated here.
 *
 * @param line line of the file on which the row begins, from 1
 * @param pointer JSON pointer to the column; empty for the row as a whole
 * @param code stable kebab-case name of what is wrong
 * @param detail what that means
 */
@Schema(name = "ImportError")
public record ImportErrorResponse(long line, String pointer, String code, String detail) {}
