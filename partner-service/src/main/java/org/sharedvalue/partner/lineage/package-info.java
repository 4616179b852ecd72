/**
 * What became of a challenge. Builds on {@code challenge}, {@code partnership} and {@code pilot}.
 */
package org.sharedvalue.partner.lineage;
