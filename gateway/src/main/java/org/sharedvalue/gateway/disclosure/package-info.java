/**
 * Disclosure control, DOMAIN.md §5, on a neutral model of a report: named counts as a whole and by row ({@link
 * org.sharedvalue.gateway.disclosure.Table}), and what is published of them ({@link
 * org.sharedvalue.gateway.disclosure.Layout}). Rules 1 to 3 are numbers in {@link
 * org.sharedvalue.gateway.disclosure.Policy}; rules 3 and 4 decide in {@link
 * org.sharedvalue.gateway.disclosure.Suppression}; rule 7 counts in {@link org.sharedvalue.gateway.disclosure.Moves};
 * rule 9 in {@link org.sharedvalue.gateway.disclosure.Exposure}, for everything published to one reader, and in {@link
 * org.sharedvalue.gateway.disclosure.Insight}, for who knows the rules themselves. Rules 5, 6 and 8 are about series of releases and stand
 * with them. Pure: no clock, no database, no other package.
 */
package org.sharedvalue.gateway.disclosure;
