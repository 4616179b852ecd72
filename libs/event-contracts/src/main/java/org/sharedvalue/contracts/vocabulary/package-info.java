/**
 * The words of the domain that API and events share: closed lists and value types, with no rules about records. Used by
 * every module, uses none.
 */
package org.sharedvalue.contracts.vocabulary;
