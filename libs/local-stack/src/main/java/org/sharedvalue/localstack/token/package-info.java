/**
 * The local OpenID provider: who may what by role, signed tokens, discovery and the token endpoint. Builds on the process
 * package for ports and secrets only. It stands on the JDK's HTTP server: the usual mock server puts JUnit 4, Kotlin and a
 * second logging backend on every test classpath, and takes any client secret.
 */
@NullMarked
package org.sharedvalue.localstack.token;

import org.jspecify.annotations.NullMarked;
