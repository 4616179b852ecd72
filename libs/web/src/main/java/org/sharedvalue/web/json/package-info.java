/**
 * The strict JSON of the public APIs: nothing is coerced, nothing unknown is ignored. Uses {@code problem}.
 */
package org.sharedvalue.web.json;
