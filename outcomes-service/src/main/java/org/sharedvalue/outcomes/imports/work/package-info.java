/**
 * Works the files off: one replica at a time holds a file, rows are written some hundred at a time, and how far it is stands
 * in the transaction of the rows. Finds the kinds of rows among the beans; knows no feature.
 */
package org.sharedvalue.outcomes.imports.work;
