/** Public states that program-service publishes, one record per aggregate. Uses the vocabulary only. */
package org.sharedvalue.contracts.program;
