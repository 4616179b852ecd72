/**
 * The one definition of every figure: what it is called, its formula in words and as code, the day it steps on, and the
 * way back to the records behind it. Reports are computed from it; {@code GET /v1/figures} and the page
 * docs/FIGURES.md are written from it. F3, F12 and F19 to F23 are not defined, because nothing that they count is
 * recorded so far. Pure; uses {@code cells} and {@code value}.
 */
package org.sharedvalue.gateway.report.catalogue;
