/**
 * What became of a challenge. Builds on {@code challenge}, {@code partnership} and {@code pilot}, and on {@code directory}.
 */
package org.sharedvalue.partner.lineage;
