/**
 * What every service tells whoever looks at it first: its name, its links, its catalogue of problems. Uses {@code problem}.
 */
package org.sharedvalue.web.front;
