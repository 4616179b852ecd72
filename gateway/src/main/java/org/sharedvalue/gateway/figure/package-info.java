/**
 * Figures as sums of step functions: folds an enrolment, a contribution or volunteer hours into steps and keeps the
 * cells that add them up. Uses the projection; is read by reports.
 */
package org.sharedvalue.gateway.figure;
