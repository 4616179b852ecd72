/**
 * The local OpenID provider: who may what by role, signed tokens, discovery and the token endpoint. Builds on the process
 * package for ports and secrets only.
 */
@NullMarked
package org.sharedvalue.localstack.token;

import org.jspecify.annotations.NullMarked;
