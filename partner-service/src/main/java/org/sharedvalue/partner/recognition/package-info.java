/**
 * Recognitions: awards and index placings. Builds on {@code organisation}, {@code partnership} and {@code pilot}.
 */
package org.sharedvalue.partner.recognition;
