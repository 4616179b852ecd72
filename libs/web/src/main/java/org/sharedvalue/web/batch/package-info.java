/** Batches as they are sent and answered, whoever carries them out. Uses {@code problem} and {@code validation}. */
package org.sharedvalue.web.batch;
