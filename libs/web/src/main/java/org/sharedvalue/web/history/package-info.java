/** How a record came to be what it is, as every collection shows it. Where it is kept is the matter of whoever keeps it. */
package org.sharedvalue.web.history;
