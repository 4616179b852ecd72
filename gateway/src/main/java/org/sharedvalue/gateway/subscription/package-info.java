/**
 * Who reads outcome feeds: agreements with funders, the keys they come with, and the secret behind each funder's identifiers.
 * Writes its own tables; {@code feed} uses it, and it uses neither feeds nor reports.
 */
package org.sharedvalue.gateway.subscription;
