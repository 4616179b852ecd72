/**
 * What holds for the structure of every module, checked on the compiled classes and the source folders. Each rule has a
 * fixture that breaks it and is seen to be refused.
 */
package org.sharedvalue.architecture;
