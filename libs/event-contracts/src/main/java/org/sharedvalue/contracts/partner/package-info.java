/** Public states that partner-service publishes, one record per aggregate. Uses the vocabulary only. */
package org.sharedvalue.contracts.partner;
