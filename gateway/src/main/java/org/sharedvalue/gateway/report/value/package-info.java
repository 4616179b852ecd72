/**
 * The values that figures have and how JSON writes them: counts, ratios, money and hours, a status and its reason. Uses
 * nothing but the money of the event vocabulary.
 */
package org.sharedvalue.gateway.report.value;
