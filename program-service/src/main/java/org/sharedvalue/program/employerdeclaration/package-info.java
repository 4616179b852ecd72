/**
 * Employer declarations: what an employer says of itself, from which business figures are computed. Uses
 * {@code reference} and {@code measure}.
 */
package org.sharedvalue.program.employerdeclaration;
