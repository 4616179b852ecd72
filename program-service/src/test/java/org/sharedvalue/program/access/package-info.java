/** Who may what in program-service, tried at random against a naive model. */
package org.sharedvalue.program.access;
