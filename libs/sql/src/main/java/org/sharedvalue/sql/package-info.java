/** Set-based statements over plain JDBC: many rows in one statement. Knows no other package; those with SQL use it. */
package org.sharedvalue.sql;
