/**
 * Tests of who may what that every service runs against itself by walking its own OpenAPI document, and what such tests
 * need: roles that a stand-in for partner-service tells, tokens that must be refused. Used by tests only.
 */
package org.sharedvalue.accesstests;
