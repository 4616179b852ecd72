/**
 * The one definition of every figure: what it is called, its formula in words and as code, the day it steps on, and the
 * way back to the records behind it. Reports are computed from it; {@code GET /v1/figures} and the page
 * docs/FIGURES.md are written from it. Pure; uses {@code cells} and {@code value}.
 */
package org.sharedvalue.gateway.report.catalogue;
