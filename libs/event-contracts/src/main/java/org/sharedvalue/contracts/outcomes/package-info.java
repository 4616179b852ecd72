/** Public states that outcomes-service publishes, one record per aggregate. Uses the vocabulary only. */
package org.sharedvalue.contracts.outcomes;
