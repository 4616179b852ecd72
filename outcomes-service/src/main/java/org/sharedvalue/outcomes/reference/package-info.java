/**
 * What outcomes-service asks the owners of other records: programs and cohorts of program-service, organisations of
 * partner-service. Asked before a transaction, never within one. Uses only the libraries; every other package may use it.
 */
package org.sharedvalue.outcomes.reference;
