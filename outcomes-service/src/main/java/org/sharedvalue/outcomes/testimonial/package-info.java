/**
 * Testimonials: statements about a program, moderated before they are published; a participant's rests on its consent. Builds
 * on {@code participant}, {@code consent} and {@code reference}.
 */
package org.sharedvalue.outcomes.testimonial;
