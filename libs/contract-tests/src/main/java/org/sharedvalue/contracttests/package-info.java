/**
 * The HTTP contract as a test that every service passes: {@code ContractWalk} reads the service's OpenAPI document and
 * tries each rule on each collection. A service's test extends it and only says how right bodies look.
 */
package org.sharedvalue.contracttests;
