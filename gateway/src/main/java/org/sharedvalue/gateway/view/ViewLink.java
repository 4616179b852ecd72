package org.sharedvalue.gateway.view;

import java.time.Instant;

/**
 * A page to open in a browser.
 *
 * @param page address of the page, with the right to read it; for one reader, not for logs or mails
 * @param expiresAt until when it is shown
 */
public record ViewLink(String page, Instant expiresAt) {}
